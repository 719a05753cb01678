import { noReason } from '../errorText';
import { problem, type Problem } from '../problem';
import type { ProblemCode } from '../problemTable';
import type { HttpReading } from './httpReading';

/** Texts by which Node, Deno, `ws` and Rocket.Chat's fetch name a fault. Newer engines pass on only the text, without a code. */
const faults: ReadonlyArray<readonly [RegExp, ProblemCode]> = [
	[
		/error-ssrf|ssrf (validation|protection)|blocked by.*(ssrf|allow ?list)/i,
		'blocked-by-workspace',
	],
	// Node from 25 on, and Deno.
	[/ERR_ACCESS_DENIED|NotCapable|requires net access/i, 'sandbox-denies-connections'],
	[
		/error-too-many-redirects|maximum redirect|redirect-response-location-header-missing|only http\(s\) protocols/i,
		'redirect-unusable',
	],
	[/ECONNREFUSED|connection refused|os error 111/i, 'refused'],
	[
		/ENOTFOUND|name or service not known|name does not resolve|nodename nor servname/i,
		'name-not-found',
	],
	[/EAI_AGAIN|temporary failure in name resolution|dns error/i, 'name-service-failed'],
	[/EHOSTUNREACH|ENETUNREACH|no route to host|network is unreachable/i, 'no-route'],
	[
		/CERT_HAS_EXPIRED|certificate has expired|peer certificate: (certificate )?expired/i,
		'certificate-expired',
	],
	[
		/CERT_NOT_YET_VALID|certificate is not yet valid|certificate not valid yet|NotValidYet/i,
		'certificate-not-yet-valid',
	],
	[
		/DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|self[- ]signed certificate/i,
		'certificate-self-signed',
	],
	[
		/UNABLE_TO_(VERIFY_LEAF|GET_ISSUER)|unable to (verify|get).*(certificate|issuer)|UnknownIssuer|CaUsedAsEndEntity/i,
		'certificate-untrusted',
	],
	[
		/ERR_TLS_CERT_ALTNAME|does not match certificate's altnames|NotValidForName|not valid for name/i,
		'certificate-wrong-name',
	],
	[/alert certificate required|fatal alert: CertificateRequired/i, 'client-certificate-wanted'],
	[/alert protocol version|fatal alert: ProtocolVersion|unsupported protocol/i, 'tls-version'],
	[
		/EPROTO|wrong version number|ssl routines|tls(v1)? alert|InvalidContentType|fatal alert|handshake eof|peer certificate/i,
		'tls-failed',
	],
	[/URL's protocol must be one of|only absolute urls|invalid url/i, 'bad-scheme'],
	[/Server sent (no|an invalid) subprotocol|subprotocol/i, 'not-sip'],
	[/invalid sec-websocket-accept header/i, 'wrong-accept-key'],
	[/invalid upgrade header/i, 'not-websocket'],
	[/Parse Error|HPE_|invalid http version/i, 'wrong-protocol'],
	[
		/ECONNRESET|EPIPE|write UNKNOWN|broken pipe|socket hang up|connection reset|premature close/i,
		'connection-reset',
	],
	[
		/ETIMEDOUT|ESOCKETTIMEDOUT|network timeout|timed? ?out|request-timeout|aborted a request|AbortError/i,
		'timed-out',
	],
	[/authentication failed|authentication error|login failed/i, 'credentials-rejected'],
];

/** Returns the problem that such a text names, or undefined if the text is unknown. */
export const networkFault = (text: string): ProblemCode | undefined =>
	faults.find(([pattern]) => pattern.test(text))?.[1];

/** Returns the problem of a failed request or connection: the one that its text names, or one that repeats the text. */
export function faultProblem(text: string, where: string): Problem {
	const code = networkFault(text);
	return code
		? problem(code, { where })
		: problem('check-failed', text === noReason ? { where } : { where, text });
}

/** Returns the same if the settings accept an untrusted certificate but Rocket.Chat refuses it. */
export const failedReadingProblem = (
	{ reason, forgiven }: Extract<HttpReading, { kind: 'failed' }>,
	where: string,
): Problem =>
	forgiven === 'in-vain'
		? problem('certificate-not-acceptable', { where })
		: faultProblem(reason, where);

/**
 * Deno 1.x reports only how a connection failed, not at which layer. A text that names neither the TCP connection nor
 * DNS comes from a later layer.
 */
export const failedAfterPort = (text: string): boolean =>
	/client error \(Connect\)|error trying to connect/i.test(text) &&
	!/tcp connect error|dns error/i.test(text);

/** A kept-alive connection that the server has just closed is reset once, so only a new connection shows a real fault. */
export const brokeOff = (reading: HttpReading): boolean =>
	reading.kind === 'failed' && networkFault(reading.reason) === 'connection-reset';
