import { askAboutTls } from './aboutTls';
import type { CheckTools } from './check';
import { askSipTcp } from '../clients/sipTcp';
import { askSipWebSocket } from '../clients/sipWebSocket';
import type { CallTarget } from '../domain/callTarget';
import { remaining } from '../domain/clock';
import type { Deadline } from '../domain/clock';
import { directEvidence } from '../domain/direct/directEvidence';
import type { Layer, SipTcpReading, SipWebSocketReading } from '../domain/direct/directReading';
import { judgeSipTcp, judgeSipWebSocket } from '../domain/direct/judgeSip';
import type { Judgement, Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

const asked: Readonly<Record<CallTarget['kind'], string>> = {
	'websocket': 'WebSocket, then SIP OPTIONS',
	'sip-tcp': 'SIP OPTIONS over TCP',
};

const layersOf = (target: CallTarget): readonly Layer[] => {
	if (target.kind === 'sip-tcp') {
		return ['name', 'port', 'sip'];
	}
	return ['name', 'port', ...(target.secure ? (['tls'] as const) : []), 'http', 'upgrade', 'sip'];
};

/** SIP itself, by a connection of our own. */
export async function askCallServerDirectly(
	target: CallTarget,
	settings: Settings,
	tools: CheckTools,
	deadline: Deadline,
): Promise<Verdict> {
	const { clock, direct } = tools;
	const { timeoutMs, slowAfterMs, acceptSelfSigned } = settings.checks;
	const limit = Math.min(timeoutMs, remaining(deadline, clock));
	const where = `${target.host}:${target.port}`;
	const at = clock.now();
	const facts = { where, slowAfterMs, now: at };
	let reading: SipWebSocketReading | SipTcpReading;
	let judgement: Judgement;
	if (target.kind === 'websocket') {
		reading = await askSipWebSocket(direct, { ...target, acceptSelfSigned }, limit);
		judgement = judgeSipWebSocket(reading, facts);
	} else {
		reading = await askSipTcp(direct, target, limit);
		judgement = judgeSipTcp(reading, facts);
	}
	const verdict: Verdict = {
		...judgement,
		target: 'call-server',
		way: 'direct',
		where,
		ms: reading.ms,
		at,
		proof: 'sip-answered',
		evidence: [
			{ kind: 'asked', what: asked[target.kind], way: 'direct', layers: layersOf(target) },
			...directEvidence(reading, at),
		],
	};
	const unexplained = verdict.state === 'down' && verdict.problem.code === 'tls-unexplained';
	return unexplained && target.kind === 'websocket'
		? askAboutTls(verdict, target, settings, tools, deadline)
		: verdict;
}
