import { planApiOrDirect, type ServerToCheck } from './apiOrDirect';
import type { Asking, Check } from './check';
import { askAmi } from '../clients/direct/askAmi';
import { askDrachtio } from '../clients/direct/askDrachtio';
import { askEventSocket } from '../clients/direct/askEventSocket';
import type { DirectTools } from '../clients/direct/connection';
import { remaining } from '../domain/clock';
import { directEvidence } from '../domain/judging/directEvidence';
import { directProof } from '../domain/judging/directProof';
import type { AmiReading, DrachtioReading } from '../domain/judging/directReading';
import { judgeAmi } from '../domain/judging/judgeAmi';
import { judgeDrachtio, judgeEventSocket } from '../domain/judging/judgeTeamVoice';
import { problem, type Problem } from '../domain/problem';
import { type ManagementTarget, whereOf } from '../domain/serverAddress';
import type { Layer } from '../domain/step';
import type { DirectFacts, Judgement, Verdict } from '../domain/verdict';
import { findManagementServer } from '../settings/findServers';
import type { Settings } from '../settings/snapshot';

const settingIds = [
	'management_server_way',
	'management_server_host',
	'management_server_port',
	'management_server_username',
	'management_server_password',
] as const;

function missingAccount({ managementServer }: Settings): Problem | undefined {
	if (!managementServer.username) {
		return problem('not-configured', { setting: 'management_server_username' });
	}
	return managementServer.password
		? undefined
		: problem('not-configured', { setting: 'management_server_password' });
}

// The password has to go into the query: this route has no other way to be told.
const questionFor = (
	{ host, port }: ManagementTarget,
	{ managementServer: { username, password } }: Settings,
): ServerToCheck['question'] => ({
	route: 'voip/managementServer/checkConnection',
	query: { host, port, username, password },
	proof: 'login-accepted',
});

export const managementServerCheck: Check = {
	target: 'management-server',
	plan(settings) {
		const found = findManagementServer(settings);
		const choice = {
			target: 'management-server',
			way: settings.managementServer.way,
			settings: settingIds,
		} as const;
		const isAmi = found?.kind === 'ami';
		const server = found && {
			address: found,
			question: isAmi ? questionFor(found, settings) : undefined,
			missing: isAmi ? missingAccount(settings) : undefined,
			askDirectly: (asking: Asking) => askManagementServerDirectly(found, settings, asking),
		};
		return planApiOrDirect(choice, server, settings);
	},
};

const asked: Readonly<Record<ManagementTarget['kind'], string>> = {
	ami: 'AMI: banner, login, ping, logoff',
	freeswitch: "FreeSWITCH's event socket: greeting, login, status",
	drachtio: "drachtio's port: connection, login",
};

const layers: Readonly<Record<ManagementTarget['kind'], readonly Layer[]>> = {
	ami: ['name', 'port', 'banner', 'login', 'ping'],
	freeswitch: ['name', 'port', 'banner', 'login', 'ping'],
	drachtio: ['name', 'port', 'login'],
};

type Judged = { reading: AmiReading | DrachtioReading; judgement: Judgement };

type Attempt = {
	managementServer: Settings['managementServer'];
	direct: DirectTools;
	limit: number;
	facts: DirectFacts;
};

async function ask(
	{ kind, host, port }: ManagementTarget,
	{ managementServer: { username, password }, direct, limit, facts }: Attempt,
): Promise<Judged> {
	const hasPassword = password !== '';
	const account = { host, port, password, logIn: hasPassword };
	switch (kind) {
		case 'ami': {
			const reading = await askAmi(direct, { ...account, username, logIn: true }, limit);
			return { reading, judgement: judgeAmi(reading, facts) };
		}
		case 'freeswitch': {
			const reading = await askEventSocket(direct, account, limit);
			return { reading, judgement: judgeEventSocket(reading, { ...facts, hasPassword }) };
		}
		case 'drachtio': {
			const reading = await askDrachtio(direct, account, limit);
			return { reading, judgement: judgeDrachtio(reading, { ...facts, hasPassword }) };
		}
	}
}

/** A login of our own where there is a password, else as far as one gets without it. */
export async function askManagementServerDirectly(
	target: ManagementTarget,
	{ checks, managementServer }: Settings,
	{ tools: { clock, direct }, deadline }: Asking,
): Promise<Verdict> {
	const { kind } = target;
	const limit = Math.min(checks.timeoutMs, remaining(deadline, clock));
	const where = whereOf(target);
	const at = clock.now();
	const facts = { where, slowAfterMs: checks.slowAfterMs, now: at };
	const { reading, judgement } = await ask(target, { managementServer, direct, limit, facts });
	const proof = directProof(reading);
	return {
		...judgement,
		target: 'management-server',
		way: 'direct',
		where,
		ms: reading.ms,
		at,
		...(proof && { proof }),
		evidence: [
			{ kind: 'asked', what: asked[kind], way: 'direct', layers: layers[kind] },
			...directEvidence(reading, at),
		],
	};
}
