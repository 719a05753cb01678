import { twoWayCheck } from './apiOrDirect';
import type { Check, CheckTools } from './check';
import { askAboutTls } from './tlsByHttp';
import { askSipTcp } from '../clients/direct/askSipTcp';
import { askSipWebSocket } from '../clients/direct/askSipWebSocket';
import type { CallServerParameters } from '../clients/rocketChatClient';
import { type Deadline, remaining } from '../domain/clock';
import { directEvidence } from '../domain/judging/directEvidence';
import type { SipTcpReading, SipWebSocketReading } from '../domain/judging/directReading';
import { judgeSipTcp, judgeSipWebSocket } from '../domain/judging/judgeSip';
import type { CallTarget } from '../domain/serverAddress';
import type { Layer } from '../domain/step';
import type { Judgement, Verdict } from '../domain/verdict';
import { callTarget } from '../settings/findServers';
import type { Settings } from '../settings/snapshot';

/** What the workspace's own check of a call server wants to be told. */
const parametersOf = (found: CallTarget): CallServerParameters => ({
	websocketUrl: found.kind === 'websocket' ? found.url : '',
	host: found.host,
	port: found.port,
	path: found.kind === 'websocket' ? found.path : '',
});

/** Is the call server there? */
export const callServerCheck = (): Check =>
	twoWayCheck<CallTarget>({
		target: 'call-server',
		settings: [
			'call_server_way',
			'call_server_websocket_url',
			'call_server_host',
			'call_server_port',
			'call_server_path',
		],
		wayOf: ({ callServer }) => callServer.way,
		find: callTarget,
		apiKnows: ({ kind }) => kind === 'websocket',
		missing: () => undefined,
		route: 'GET /api/v1/voip/callServer/checkConnection',
		proof: 'sip-accepted',
		askApi: (found, _settings, api, timeoutMs) =>
			api.checkCallServer(parametersOf(found), timeoutMs),
		askDirectly: askCallServerDirectly,
	});

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
