import { problem, type Problem, type ProblemCode } from '../problem';
import type { HttpReading } from './httpReading';

/** Texts by which Node, Deno, `ws` and Rocket.Chat's fetch name a fault. Newer engines hand over the text alone, without a code. */
const faults: ReadonlyArray<readonly [RegExp, ProblemCode]> = [
	[
		/error-ssrf|ssrf (validation|protection)|blocked by.*(ssrf|allow ?list)/i,
		'blocked-by-workspace',
	],
	[/ECONNREFUSED|connection refused|os error 111/i, 'refused'],
	[/ENOTFOUND|name or service not known|nodename nor servname/i, 'name-not-found'],
	[/EAI_AGAIN|temporary failure in name resolution/i, 'name-service-failed'],
	[/EHOSTUNREACH|ENETUNREACH|no route to host|network is unreachable/i, 'no-route'],
	[/CERT_HAS_EXPIRED|certificate has expired/i, 'certificate-expired'],
	[/CERT_NOT_YET_VALID|certificate is not yet valid/i, 'certificate-not-yet-valid'],
	[
		/DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|self[- ]signed certificate/i,
		'certificate-self-signed',
	],
	[
		/UNABLE_TO_(VERIFY_LEAF|GET_ISSUER)|unable to (verify|get).*(certificate|issuer)/i,
		'certificate-untrusted',
	],
	[/ERR_TLS_CERT_ALTNAME|does not match certificate's altnames/i, 'certificate-wrong-name'],
	[/EPROTO|wrong version number|ssl routines|tls(v1)? alert/i, 'tls-failed'],
	[
		/URL's protocol must be one of|only (http\(s\)|absolute) (protocols|urls)|invalid url/i,
		'bad-scheme',
	],
	[/Server sent (no|an invalid) subprotocol|subprotocol/i, 'not-sip'],
	[/invalid (sec-websocket-accept|upgrade) header/i, 'not-websocket'],
	[/Parse Error|HPE_|invalid http version/i, 'wrong-protocol'],
	[
		/ECONNRESET|EPIPE|write UNKNOWN|broken pipe|socket hang up|connection reset|premature close/i,
		'connection-reset',
	],
	[/ETIMEDOUT|ESOCKETTIMEDOUT|network timeout|timed? ?out|request-timeout/i, 'timed-out'],
	[/authentication failed|authentication error|login failed/i, 'credentials-rejected'],
];

/** The problem that such a text names, if it is one we know. */
export const networkFault = (text: string): ProblemCode | undefined =>
	faults.find(([pattern]) => pattern.test(text))?.[1];

/** The problem behind a failed request or connection: the one that its text names, or one that repeats the text. */
export function faultProblem(text: string, where: string): Problem {
	const code = networkFault(text);
	return code ? problem(code, { where }) : problem('check-failed', { where, text });
}

/** A kept-alive connection that the server has just closed resets once; a fresh one tells the truth. */
export const brokeOff = (reading: HttpReading): boolean =>
	reading.kind === 'failed' && networkFault(reading.reason) === 'connection-reset';
