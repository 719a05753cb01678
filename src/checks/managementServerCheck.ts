import { planApiOrDirect, type ServerToCheck } from './apiOrDirect';
import type { Asking, Check } from './check';
import { askAmi } from '../clients/direct/askAmi';
import { askTcp } from '../clients/direct/askTcp';
import { remaining } from '../domain/clock';
import { directEvidence } from '../domain/judging/directEvidence';
import type { AmiReading, TcpReading } from '../domain/judging/directReading';
import { judgeAmi } from '../domain/judging/judgeAmi';
import { judgeTcp } from '../domain/judging/judgeTcp';
import { problem, type Problem } from '../domain/problem';
import { type ManagementTarget, whereOf } from '../domain/serverAddress';
import type { Layer } from '../domain/step';
import type { Judgement, Verdict } from '../domain/verdict';
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
	freeswitch: "FreeSWITCH's event socket: connection and greeting",
	drachtio: "drachtio's port: a connection",
};

const layers: Readonly<Record<ManagementTarget['kind'], readonly Layer[]>> = {
	ami: ['name', 'port', 'banner', 'login', 'ping'],
	freeswitch: ['name', 'port', 'banner'],
	drachtio: ['name', 'port'],
};

/** A login of our own, or a knock where we speak no protocol. */
export async function askManagementServerDirectly(
	target: ManagementTarget,
	{ checks, managementServer }: Settings,
	{ tools: { clock, direct }, deadline }: Asking,
): Promise<Verdict> {
	const { kind, host, port } = target;
	const limit = Math.min(checks.timeoutMs, remaining(deadline, clock));
	const where = whereOf(target);
	const at = clock.now();
	const facts = { where, slowAfterMs: checks.slowAfterMs, now: at };
	let reading: AmiReading | TcpReading;
	let judgement: Judgement;
	if (kind === 'ami') {
		const { username, password } = managementServer;
		reading = await askAmi(direct, { host, port, username, password }, limit);
		judgement = judgeAmi(reading, facts);
	} else {
		const speaksFirst = kind === 'freeswitch';
		reading = await askTcp(direct, { host, port, speaksFirst }, limit);
		judgement = judgeTcp(reading, kind, facts);
	}
	return {
		...judgement,
		target: 'management-server',
		way: 'direct',
		where,
		ms: reading.ms,
		at,
		proof: kind === 'ami' ? 'login-accepted' : 'port-open',
		evidence: [
			{ kind: 'asked', what: asked[kind], way: 'direct', layers: layers[kind] },
			...directEvidence(reading, at),
		],
	};
}
