import { planApiOrDirect, type ServerToCheck } from './apiOrDirect';
import { withBanHint } from './banHint';
import type { AskResult, Wait } from './budget';
import { withCertificateHint } from './certificateHint';
import type { Asking, Check } from './check';
import { heldBackOf, lastJudgement } from './heldBack';
import { explainTls } from './tlsByHttp';
import { askSipTcp } from '../clients/direct/askSipTcp';
import { askSipWebSocket } from '../clients/direct/askSipWebSocket';
import { remaining } from '../domain/clock';
import { directEvidence } from '../domain/judging/directEvidence';
import { directProof } from '../domain/judging/directProof';
import type { SipTcpReading, SipWebSocketReading } from '../domain/judging/directReading';
import { judgeSipTcp, judgeSipWebSocket } from '../domain/judging/judgeSip';
import { type CallTarget, whereOf } from '../domain/serverAddress';
import type { Layer } from '../domain/step';
import { type Judgement, up, type Verdict } from '../domain/verdict';
import { findCallServer } from '../settings/findServers';
import type { Settings } from '../settings/snapshot';

type WebSocketTarget = Extract<CallTarget, { kind: 'websocket' }>;

const settingIds = ['call_server_address', 'servers_to_check', 'check_way'] as const;

/** Every version of Rocket.Chat accepts these four parameters, and no other form. */
const questionFor = ({ url, host, port, path }: WebSocketTarget): ServerToCheck['question'] => ({
	route: 'voip/callServer/checkConnection',
	query: { websocketUrl: url, host, port, path },
	proof: 'handshake',
});

export const callServerCheck: Check = {
	target: 'call-server',
	plan(settings) {
		const found = findCallServer(settings);
		const choice = {
			target: 'call-server',
			isChecked: settings.callServer.isChecked,
			settings: settingIds,
		} as const;
		const server = found && {
			address: found,
			question: found.kind === 'websocket' ? questionFor(found) : undefined,
			missing: undefined,
			login: undefined,
			sent: '',
			askDirectly: (asking: Asking) => askCallServerDirectly(found, settings, asking),
		};
		const plan = planApiOrDirect(choice, server, settings);
		const asksApiAlone = settings.checks.way === 'api';
		return plan.kind !== 'ready'
			? plan
			: {
					...plan,
					async ask(asking) {
						const takesAny = asking.tools.direct.takesAnyCertificate;
						const verdict = await plan.ask(asking);
						return withCertificateHint(verdict, settings, { asksApiAlone, takesAny });
					},
				};
	},
};

const asked: Readonly<Record<CallTarget['kind'], string>> = {
	'websocket': 'WebSocket, then SIP OPTIONS',
	'sip-tcp': 'SIP OPTIONS over TCP',
};

const layersOf = (target: CallTarget, askSip: boolean): readonly Layer[] => {
	const sip: readonly Layer[] = askSip ? ['sip'] : [];
	if (target.kind === 'sip-tcp') {
		return ['name', 'port', ...sip];
	}
	return ['name', 'port', ...(target.secure ? (['tls'] as const) : []), 'http', 'upgrade', ...sip];
};

type Reading = SipWebSocketReading | SipTcpReading;

/** Returns the result of OPTIONS. A connection that ended before it counts as not asked. */
function resultOf(reading: Reading, verdict: Verdict): AskResult {
	const { kind } = reading;
	if (verdict.proof === 'sip-unidentified') {
		return { outcome: 'refused' };
	}
	const unanswered = kind === 'dismissed' || (kind === 'broken' && reading.at === 'sip');
	if (unanswered) {
		return { outcome: 'silent', ...(verdict.state === 'up' ? {} : { code: verdict.problem.code }) };
	}
	return { outcome: kind === 'answered' || kind === 'violated' ? 'answered' : 'not-asked' };
}

/** Adds the last answer to OPTIONS to a verdict from the opening of the connection alone. */
function withoutSip(verdict: Verdict, wait: Wait): Verdict {
	const heldBack = heldBackOf('sip', wait);
	const { target, way, where, ms, at, evidence } = verdict;
	const facts = { target, way, where, ms, at, evidence, heldBack };
	const before = lastJudgement(wait, where);
	if (before && before.state !== 'up') {
		return { ...facts, ...before };
	}
	const opens = verdict.state === 'up' || (heldBack.answered && verdict.state === 'unknown');
	const proof = verdict.proof === 'handshake' ? 'websocket-opens' : 'opens';
	return opens ? { ...facts, ...up, proof } : { ...verdict, heldBack };
}

async function converse(
	target: CallTarget,
	{ tools: { direct, clock } }: Asking,
	{ checks }: Settings,
	how: { askSip: boolean; limitMs: number },
): Promise<{ reading: Reading; judgement: Judgement }> {
	const { askSip, limitMs } = how;
	const { acceptSelfSigned, slowAfterMs } = checks;
	const facts = { where: whereOf(target), slowAfterMs, now: clock.now() };
	if (target.kind === 'websocket') {
		const reading = await askSipWebSocket(direct, { ...target, acceptSelfSigned, askSip }, limitMs);
		return { reading, judgement: judgeSipWebSocket(reading, facts) };
	}
	const reading = await askSipTcp(direct, { ...target, askSip }, limitMs);
	return { reading, judgement: judgeSipTcp(reading, facts) };
}

/** Asks by SIP on our own connection. Only opens it if the server has refused us recently. */
async function askCallServerDirectly(
	target: CallTarget,
	settings: Settings,
	asking: Asking,
): Promise<Verdict> {
	const { tools, deadline, budget } = asking;
	const { clock, direct } = tools;
	const host = target.host.toLowerCase();
	const sent = direct.sha1(JSON.stringify(target)).slice(0, 6);
	const permission = await budget.claim({ host, question: 'sip', sent }, deadline);
	const limitMs = Math.min(settings.checks.timeoutMs, remaining(deadline, clock));
	const at = clock.now();
	const askSip = permission.kind === 'ask';
	const { reading, judgement } = await converse(target, asking, settings, { askSip, limitMs });
	const proof = directProof(reading);
	const verdict: Verdict = {
		...judgement,
		target: 'call-server',
		way: 'direct',
		where: whereOf(target),
		ms: reading.ms,
		at,
		...(proof && { proof }),
		evidence: [
			{ kind: 'asked', what: asked[target.kind], way: 'direct', layers: layersOf(target, askSip) },
			...directEvidence(reading, at),
		],
	};
	if (permission.kind === 'ask') {
		await permission.end(resultOf(reading, verdict));
	}
	const isHeldBack = permission.kind === 'wait' && reading.kind === 'opened';
	const found = isHeldBack
		? withoutSip(verdict, permission)
		: await explainTls(verdict, target, settings, asking, (lenient) =>
				askCallServerDirectly(target, lenient, asking),
			);
	return withBanHint(found, budget, host);
}
