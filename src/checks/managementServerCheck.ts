import { twoWayCheck } from './apiOrDirect';
import type { Check, CheckTools } from './check';
import { askAmi } from '../clients/direct/askAmi';
import { askTcp } from '../clients/direct/askTcp';
import { type Deadline, remaining } from '../domain/clock';
import { directEvidence } from '../domain/judging/directEvidence';
import type { AmiReading, TcpReading } from '../domain/judging/directReading';
import { judgeAmi } from '../domain/judging/judgeAmi';
import { judgeTcp } from '../domain/judging/judgeTcp';
import { problem, type Problem } from '../domain/problem';
import type { ManagementTarget } from '../domain/serverAddress';
import type { Layer } from '../domain/step';
import type { Judgement, Verdict } from '../domain/verdict';
import { managementTarget } from '../settings/findServers';
import type { Settings } from '../settings/snapshot';

function missingAccount({ managementServer }: Settings): Problem | undefined {
	if (!managementServer.username) {
		return problem('not-configured', { setting: 'management_server_username' });
	}
	return managementServer.password
		? undefined
		: problem('not-configured', { setting: 'management_server_password' });
}

/** Does the management interface let us in? */
export const managementServerCheck = (): Check =>
	twoWayCheck<ManagementTarget>({
		target: 'management-server',
		settings: [
			'management_server_way',
			'management_server_host',
			'management_server_port',
			'management_server_username',
			'management_server_password',
		],
		wayOf: ({ managementServer }) => managementServer.way,
		find: managementTarget,
		apiKnows: ({ kind }) => kind === 'ami',
		missing: ({ kind }, settings) => (kind === 'ami' ? missingAccount(settings) : undefined),
		route: 'GET /api/v1/voip/managementServer/checkConnection',
		proof: 'login-accepted',
		askApi: ({ host, port }, { managementServer: { username, password } }, api, timeoutMs) =>
			api.checkManagementServer({ host, port, username, password }, timeoutMs),
		askDirectly: askManagementServerDirectly,
	});

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
	{ clock, direct }: CheckTools,
	deadline: Deadline,
): Promise<Verdict> {
	const { kind, host, port } = target;
	const limit = Math.min(checks.timeoutMs, remaining(deadline, clock));
	const where = `${host}:${port}`;
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
