import { planApiOrDirect, type ServerToCheck } from './apiOrDirect';
import type { Asking, Check } from './check';
import { explainTls } from './tlsByHttp';
import { askSipTcp } from '../clients/direct/askSipTcp';
import { askSipWebSocket } from '../clients/direct/askSipWebSocket';
import { remaining } from '../domain/clock';
import { directEvidence } from '../domain/judging/directEvidence';
import type { SipTcpReading, SipWebSocketReading } from '../domain/judging/directReading';
import { judgeSipTcp, judgeSipWebSocket } from '../domain/judging/judgeSip';
import { type CallTarget, whereOf } from '../domain/serverAddress';
import type { Layer } from '../domain/step';
import type { Judgement, Verdict } from '../domain/verdict';
import { findCallServer } from '../settings/findServers';
import type { Settings } from '../settings/snapshot';

type WebSocketTarget = Extract<CallTarget, { kind: 'websocket' }>;

const settingIds = [
	'call_server_way',
	'call_server_websocket_url',
	'call_server_host',
	'call_server_port',
	'call_server_path',
] as const;

/** All four, spelled so: the only form that every version takes. */
const questionFor = ({ url, host, port, path }: WebSocketTarget): ServerToCheck['question'] => ({
	route: 'voip/callServer/checkConnection',
	query: { websocketUrl: url, host, port, path },
	proof: 'sip-accepted',
});

export const callServerCheck: Check = {
	target: 'call-server',
	plan(settings) {
		const found = findCallServer(settings);
		const choice = {
			target: 'call-server',
			way: settings.callServer.way,
			settings: settingIds,
		} as const;
		const server = found && {
			address: found,
			question: found.kind === 'websocket' ? questionFor(found) : undefined,
			missing: undefined,
			askDirectly: (asking: Asking) => askCallServerDirectly(found, settings, asking),
		};
		return planApiOrDirect(choice, server, settings);
	},
};

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
	asking: Asking,
): Promise<Verdict> {
	const { tools, deadline } = asking;
	const { clock, direct } = tools;
	const { timeoutMs, slowAfterMs, acceptSelfSigned } = settings.checks;
	const limit = Math.min(timeoutMs, remaining(deadline, clock));
	const where = whereOf(target);
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
	return explainTls(verdict, target, settings, asking, (lenient) =>
		askCallServerDirectly(target, lenient, asking),
	);
}
