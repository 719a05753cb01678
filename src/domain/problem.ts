/** One code for each thing that an admin would do differently. docs/problems.md has a heading for each. */
export const problemCodes = [
	'not-configured',
	'setting-invalid',
	'switched-off',
	'way-impossible',
	'slow',
	'refused',
	'name-not-found',
	'name-service-failed',
	'no-route',
	'connection-reset',
	'timed-out',
	'certificate-expired',
	'certificate-not-yet-valid',
	'certificate-self-signed',
	'certificate-untrusted',
	'certificate-wrong-name',
	'tls-failed',
	'wrong-path',
	'proxy-wants-credentials',
	'proxy-cannot-reach',
	'upgrade-refused',
	'not-sip',
	'not-websocket',
	'bad-scheme',
	'wrong-protocol',
	'credentials-rejected',
	'check-failed',
	'token-refused',
	'permission-missing',
	'rate-limited',
	'held-back',
	'api-absent',
	'parameters-refused',
	'workspace-failed',
	'workspace-unreachable',
	'blocked-by-workspace',
	'unreadable-answer',
	'still-waiting',
	'no-time-left',
	'room-token-refused',
	'room-not-found',
	'simotel-credentials-missing',
	'simotel-credentials-invalid',
	'simotel-service-not-permitted',
	'simotel-ip-not-permitted',
	'simotel-wrong-address',
	'simotel-wrong-method',
	'simotel-wrong-content-type',
	'simotel-service-unknown',
	'simotel-request-unreadable',
	'simotel-unreadable',
	'simotel-failed',
	'simotel-proxy-refuses',
	'unsafe-characters',
	'redirected',
	'wrong-accept-key',
	'websocket-broken',
	'answer-too-long',
	'connects-but-silent',
	'closed-without-answer',
	'tls-unexplained',
	'certificate-expires-soon',
	'no-sip-answer',
	'sip-refuses-calls',
	'ami-silent',
	'ami-no-banner',
	'ami-wrong-banner',
	'ami-login-unanswered',
	'ami-no-pong',
	'unexpected-banner',
	'event-socket-refuses',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What a sentence about the problem may need. Never a secret; `text` is another system's and untrusted. */
export type ProblemFacts = {
	readonly where?: string;
	readonly setting?: string;
	readonly reason?: string;
	readonly example?: string;
	readonly seconds?: number;
	readonly ms?: number;
	readonly limitMs?: number;
	readonly status?: number;
	readonly days?: number;
	readonly permission?: string;
	readonly text?: string;
};

export type Problem = { readonly code: ProblemCode; readonly facts: ProblemFacts };

export const problem = (code: ProblemCode, facts: ProblemFacts = {}): Problem => ({ code, facts });

/** What an attempt comes to. An expected failure is a value; `throw` means a bug. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failure = (problem: Problem): { ok: false; problem: Problem } => ({
	ok: false,
	problem,
});
