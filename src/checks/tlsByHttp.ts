import type { CheckTools } from './check';
import type { HttpAttempt } from '../clients/http';
import { type Deadline, remaining } from '../domain/clock';
import { httpEvidence } from '../domain/judging/httpEvidence';
import type { HttpReading } from '../domain/judging/httpReading';
import { isOnlyUntrusted } from '../domain/judging/judgeCertificate';
import { judgeHttpProbe } from '../domain/judging/judgeHttpProbe';
import { brokeOff, networkFault } from '../domain/judging/networkFault';
import { problem } from '../domain/problem';
import type { CallTarget } from '../domain/serverAddress';
import { type EvidenceLine, judge, type Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

type WebSocketTarget = Extract<CallTarget, { kind: 'websocket' }>;
type Ask = (acceptSelfSigned: boolean, headers?: Record<string, string>) => Promise<HttpReading>;

const minMs = 1000;
const maxMs = 3000;

/** A handshake that names no subprotocol: what speaks SIP refuses it at once. Any key will do for that. */
const upgrade = {
	'Connection': 'Upgrade',
	'Upgrade': 'websocket',
	'Sec-WebSocket-Key': 'dm9pcC1zdGF0dXMtYXBwIQ==',
	'Sec-WebSocket-Version': '13',
};

function asker(target: WebSocketTarget, tools: CheckTools, deadline: Deadline): Ask {
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

/**
 * The newer sandbox tells of every fault of TLS that there is one, and no more. Rocket.Chat's own HTTP names
 * it; and where the admin accepts such a certificate, that HTTP is also the only way left to ask.
 */
export async function askTlsByHttp(
	verdict: Verdict,
	target: WebSocketTarget,
	settings: Settings,
	tools: CheckTools,
	deadline: Deadline,
): Promise<Verdict> {
	const { clock } = tools;
	const { where } = verdict;
	const what = `GET https://${where}${target.path}`;
	const evidence: EvidenceLine[] = [...verdict.evidence];
	if (remaining(deadline, clock) < minMs) {
		return { ...verdict, evidence: [...evidence, { kind: 'skipped', what }] };
	}
	const ask = asker(target, tools, deadline);
	const named = await ask(false);
	evidence.push({ kind: 'asked-http', what }, ...httpEvidence(named));
	const code = named.kind === 'failed' ? networkFault(named.reason) : undefined;
	if (!isOnlyUntrusted(code) || !settings.checks.acceptSelfSigned) {
		return code
			? { ...verdict, ...judge(problem(code, { where })), evidence }
			: { ...verdict, evidence };
	}
	if (remaining(deadline, clock) < minMs) {
		return { ...verdict, evidence: [...evidence, { kind: 'skipped', what }] };
	}
	const page = await ask(true);
	const refused = remaining(deadline, clock) < minMs ? undefined : await ask(true, upgrade);
	evidence.push(
		{ kind: 'asked-http', what: `${what}, whatever its certificate` },
		...httpEvidence(page),
		...(refused
			? [
					{ kind: 'asked-http' as const, what: `${what}, as a WebSocket without subprotocol` },
					...httpEvidence(refused),
				]
			: []),
		{ kind: 'sip-not-spoken' },
	);
	const judgement = judgeHttpProbe(page, refused, { where, ...settings.checks });
	return { ...withoutProblem(verdict), ...judgement, ms: page.ms, proof: 'http-only', evidence };
}

const withoutProblem = ({ target, way, where, ms, at, evidence }: Verdict) => ({
	target,
	way,
	where,
	ms,
	at,
	evidence,
});
