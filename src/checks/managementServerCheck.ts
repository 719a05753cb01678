import { planApiOrDirect, type ServerToCheck } from './apiOrDirect';
import { withBanHint } from './banHint';
import type { AskResult, Permission, Wait } from './budget';
import type { Asking, Check } from './check';
import { heldBackOf, lastJudgement } from './heldBack';
import { resultOfLogin } from './loginOutcome';
import { askAmi } from '../clients/direct/askAmi';
import { askDrachtio } from '../clients/direct/askDrachtio';
import { askEventSocket } from '../clients/direct/askEventSocket';
import type { DirectTools } from '../clients/direct/connection';
import { remaining } from '../domain/clock';
import { directEvidence } from '../domain/judging/directEvidence';
import { directProof } from '../domain/judging/directProof';
import type { LoginReading, DrachtioReading } from '../domain/judging/directReading';
import { judgeAmi } from '../domain/judging/judgeAmi';
import { judgeDrachtio, judgeEventSocket } from '../domain/judging/judgeTeamVoice';
import { problem, type Problem } from '../domain/problem';
import { type ManagementTarget, whereOf } from '../domain/serverAddress';
import type { Layer } from '../domain/step';
import type { DirectFacts, Judgement, Verdict } from '../domain/verdict';
import { findManagementServer } from '../settings/findServers';
import type { Settings } from '../settings/snapshot';

const settingIds = [
	'management_server_address',
	'management_server_username',
	'management_server_password',
	'servers_to_check',
	'check_way',
] as const;

function missingAccount({ managementServer }: Settings): Problem | undefined {
	if (!managementServer.username) {
		return problem('not-configured', { setting: 'management_server_username' });
	}
	if (managementServer.password) {
		return undefined;
	}
	// The workspace hides its own password from apps, even where it names the server and the user.
	const enteredIn = managementServer.address ? 'management_server' : 'workspace';
	return problem('not-configured', { setting: 'management_server_password', enteredIn });
}

// This route accepts the password only in the query.
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
			isChecked: settings.managementServer.isChecked,
			settings: settingIds,
		} as const;
		const isAmi = found?.kind === 'ami';
		const server = found && {
			address: found,
			question: isAmi ? questionFor(found, settings) : undefined,
			missing: isAmi ? missingAccount(settings) : undefined,
			login:
				settings.managementServer.password === ''
					? undefined
					: ({ host: found.host.toLowerCase(), question: 'login' } as const),
			sent: JSON.stringify([found, settings.managementServer]),
			askDirectly: (asking: Asking, login: Permission | undefined) =>
				askManagementServerDirectly(found, settings, asking, login),
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

type Judged = { reading: LoginReading | DrachtioReading; judgement: Judgement };

type Attempt = {
	managementServer: Settings['managementServer'];
	direct: DirectTools;
	limit: number;
	logIn: boolean;
	facts: DirectFacts;
};

async function ask(
	{ kind, host, port }: ManagementTarget,
	{ managementServer: { username, password }, direct, limit, logIn, facts }: Attempt,
): Promise<Judged> {
	const hasPassword = password !== '';
	const account = { host, port, password, logIn };
	switch (kind) {
		case 'ami': {
			const reading = await askAmi(direct, { ...account, username }, limit);
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

/** Adds the result of the last login to a verdict from the greeting alone. */
function withoutLogin(verdict: Verdict, wait: Wait): Verdict {
	const heldBack = heldBackOf('login', wait);
	const before = lastJudgement(wait, verdict.where);
	const isGreetingAlone = verdict.state === 'unknown' && verdict.problem.code === 'login-not-tried';
	if (!isGreetingAlone) {
		return verdict;
	}
	const { target, way, where, ms, at, evidence } = verdict;
	const proof = wait.last?.outcome === 'in-use' ? 'account-in-use' : 'opens';
	return before
		? {
				...before,
				target,
				way,
				where,
				ms,
				at,
				evidence,
				heldBack,
				...(before.state === 'up' && { proof }),
			}
		: { ...verdict, heldBack };
}

/** Logs in if that is permitted; otherwise reads only the greeting. */
async function askManagementServerDirectly(
	target: ManagementTarget,
	{ checks, managementServer }: Settings,
	{ tools: { clock, direct }, deadline, budget }: Asking,
	permission: Permission | undefined,
): Promise<Verdict> {
	const { kind } = target;
	const limit = Math.min(checks.timeoutMs, remaining(deadline, clock));
	const where = whereOf(target);
	const at = clock.now();
	const logIn = permission?.kind === 'ask';
	const facts = { where, slowAfterMs: checks.slowAfterMs, now: at };
	const attempt = { managementServer, direct, limit, logIn, facts };
	const { reading, judgement } = await ask(target, attempt);
	const proof = directProof(reading);
	const verdict: Verdict = {
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
	if (permission?.kind === 'ask') {
		await permission.end(resultOfDirectLogin(reading, verdict));
	}
	const shown = permission?.kind === 'wait' ? withoutLogin(verdict, permission) : verdict;
	return withBanHint(shown, budget, target.host.toLowerCase());
}

/** Returns the result of the login. A connection that ended before it counts as not asked. */
function resultOfDirectLogin(reading: Judged['reading'], verdict: Verdict): AskResult {
	const wasSent = reading.kind !== 'broken' || reading.at === 'login' || reading.at === 'ping';
	return wasSent ? resultOfLogin(verdict) : { outcome: 'not-asked' };
}
