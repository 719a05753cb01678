import type { CheckTools } from './check';
import { askAmi } from '../clients/ami';
import { askTcp } from '../clients/tcpConnect';
import type { ManagementTarget } from '../domain/callTarget';
import { remaining } from '../domain/clock';
import type { Deadline } from '../domain/clock';
import { directEvidence } from '../domain/direct/directEvidence';
import type { AmiReading, Layer, TcpReading } from '../domain/direct/directReading';
import { judgeAmi } from '../domain/direct/judgeAmi';
import { judgeTcp } from '../domain/direct/judgeTcp';
import type { Judgement, Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

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
