import type { Asking, CheckTools } from './check';
import type { HttpAttempt } from '../clients/http';
import { type Deadline, remaining } from '../domain/clock';
import { httpEvidence } from '../domain/judging/httpEvidence';
import type { HttpReading } from '../domain/judging/httpReading';
import { isOnlyUntrusted } from '../domain/judging/judgeCertificate';
import { judgeHttpProbe } from '../domain/judging/judgeHttpProbe';
import { brokeOff, networkFault } from '../domain/judging/networkFault';
import { problem } from '../domain/problem';
import { rowOf } from '../domain/problemTable';
import type { CallTarget } from '../domain/serverAddress';
import { type EvidenceLine, judge, type Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

type WebSocketTarget = Extract<CallTarget, { kind: 'websocket' }>;
type Ask = (acceptSelfSigned: boolean, headers?: Record<string, string>) => Promise<HttpReading>;

const minMs = 1000;
const maxMs = 3000;

/** A handshake without a subprotocol, which a SIP server refuses at once. The key may be any. */
const upgrade = {
	'Connection': 'Upgrade',
	'Upgrade': 'websocket',
	'Sec-WebSocket-Key': 'dm9pcC1zdGF0dXMtYXBwIQ==',
	'Sec-WebSocket-Version': '13',
};

function createAsk(target: WebSocketTarget, tools: CheckTools, deadline: Deadline): Ask {
	const { http, clock } = tools;
	const url = `https://${target.host}:${target.port}${target.path}`;
	return async (acceptSelfSigned, headers = {}) => {
		const once = (): HttpAttempt =>
			http({
				method: 'get',
				url,
				headers,
				acceptSelfSigned,
				timeoutMs: Math.min(maxMs, remaining(deadline, clock)),
			});
		const reading = await once().reading;
		return brokeOff(reading) && remaining(deadline, clock) >= minMs ? once().reading : reading;
	};
}

/** Returns whether a TLS handshake failed for a reason that Rocket.Chat's own HTTP may explain. */
const isUnclearTls = (verdict: Verdict, target: CallTarget): target is WebSocketTarget =>
	target.kind === 'websocket' &&
	target.secure &&
	verdict.state === 'down' &&
	(rowOf(verdict.problem.code).mayBeSandbox === true || verdict.problem.code === 'check-failed') &&
	verdict.evidence.some((line) => line.kind === 'stopped' && line.layer === 'tls');

/**
 * Newer sandboxes report little about a TLS fault, and trust fewer certificates than Rocket.Chat does. Its own HTTP
 * names the fault. If it trusts the certificate, or the admin accepts it, the server can be asked by HTTP instead.
 * If the sandbox can ignore certificates, `ask` asks once more. Other verdicts are returned as they are.
 */
export async function explainTls(
	verdict: Verdict,
	target: CallTarget,
	settings: Settings,
	{ tools, deadline }: Pick<Asking, 'tools' | 'deadline'>,
	ask: (lenient: Settings) => Promise<Verdict>,
): Promise<Verdict> {
	if (!isUnclearTls(verdict, target)) {
		return verdict;
	}
	const lenient = { ...settings, checks: { ...settings.checks, acceptSelfSigned: true } };
	const canAskAgain = tools.direct.takesAnyCertificate && !settings.checks.acceptSelfSigned;
	const askAgain = canAskAgain ? () => ask(lenient) : undefined;
	return askTlsByHttp(verdict, target, settings, { tools, deadline }, askAgain);
}

async function askTlsByHttp(
	verdict: Verdict,
	target: WebSocketTarget,
	settings: Settings,
	{ tools, deadline }: Pick<Asking, 'tools' | 'deadline'>,
	askAgain: (() => Promise<Verdict>) | undefined,
): Promise<Verdict> {
	const { clock } = tools;
	const { where } = verdict;
	const what = `GET https://${where}${target.path}`;
	const skipped: EvidenceLine = { kind: 'skipped', what };
	if (remaining(deadline, clock) < minMs) {
		return { ...verdict, evidence: [...verdict.evidence, skipped] };
	}
	const ask = createAsk(target, tools, deadline);
	const strict = await ask(false);
	const asked: EvidenceLine[] = [{ kind: 'asked-http', what }, ...httpEvidence(strict)];
	const code = strict.kind === 'failed' ? networkFault(strict.reason) : undefined;
	const isTrusted = strict.kind === 'answer';
	if (!isTrusted && !(isOnlyUntrusted(code) && settings.checks.acceptSelfSigned)) {
		const named = code ? judge(problem(code, { where })) : undefined;
		return { ...verdict, ...named, evidence: [...verdict.evidence, ...asked] };
	}
	if (isTrusted) {
		asked.push({ kind: 'trusted-by-workspace' });
	}
	const evidence = [...verdict.evidence, ...asked];
	if (isTrusted && askAgain && remaining(deadline, clock) >= minMs) {
		const second = await askAgain();
		return { ...second, evidence: [...asked, ...second.evidence] };
	}
	if (!isTrusted && remaining(deadline, clock) < minMs) {
		return { ...verdict, evidence: [...evidence, skipped] };
	}
	const page = isTrusted ? strict : await ask(true);
	if (page.kind === 'failed' && isOnlyUntrusted(networkFault(page.reason))) {
		const refused = judge(problem('certificate-not-acceptable', { where }));
		return { ...verdict, ...refused, evidence: [...evidence, ...httpEvidence(page)] };
	}
	if (!isTrusted) {
		const lenientRequest = {
			kind: 'asked-http' as const,
			what: `${what}, whatever its certificate`,
		};
		evidence.push(lenientRequest, ...httpEvidence(page));
	}
	const isTime = remaining(deadline, clock) >= minMs;
	const handshake = isTime ? await ask(!isTrusted, upgrade) : undefined;
	if (handshake) {
		const as = `${what}, as a WebSocket without subprotocol`;
		evidence.push({ kind: 'asked-http', what: as }, ...httpEvidence(handshake));
	}
	evidence.push({ kind: 'sip-not-spoken' });
	const judgement = judgeHttpProbe(page, handshake, { where });
	return { ...withoutProblem(verdict), ...judgement, ms: page.ms, httpOnly: true, evidence };
}

const withoutProblem = ({ target, way, where, ms, at, evidence }: Verdict) => ({
	target,
	way,
	where,
	ms,
	at,
	evidence,
});
