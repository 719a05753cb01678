import { networkFault } from '../../../../src/domain/judging/networkFault';
import type { ProblemCode } from '../../../../src/domain/problemTable';

const inDeno = (fault: string): string =>
	`error sending request for url (https://pbx.example.com/ws): client error (Connect): ${fault}`;

describe('Deno 1.x names', () => {
	test.each<[string, ProblemCode]>([
		['tcp connect error: Connection refused (os error 111)', 'refused'],
		[
			'dns error: failed to lookup address information: Name or service not known',
			'name-not-found',
		],
		['dns error: failed to lookup address information: Name does not resolve', 'name-not-found'],
		['dns error: failed to lookup address information: Try again', 'name-service-failed'],
		['invalid peer certificate: UnknownIssuer', 'certificate-untrusted'],
		['invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))', 'certificate-untrusted'],
		['invalid peer certificate: Expired', 'certificate-expired'],
		['invalid peer certificate: NotValidYet', 'certificate-not-yet-valid'],
		['invalid peer certificate: NotValidForName', 'certificate-wrong-name'],
		['invalid peer certificate: BadSignature', 'tls-failed'],
		['received corrupt message of type InvalidContentType', 'tls-failed'],
		['received fatal alert: HandshakeFailure', 'tls-failed'],
		['received fatal alert: CertificateRequired', 'client-certificate-wanted'],
		['received fatal alert: ProtocolVersion', 'tls-version'],
		['tls handshake eof', 'tls-failed'],
		['Connection reset by peer (os error 104)', 'connection-reset'],
	])('%s: %s', (fault, code) => {
		expect(networkFault(inDeno(fault))).toBe(code);
		// As Deno 1.35 writes it.
		expect(networkFault(`error trying to connect: ${fault}`)).toBe(code);
	});
});

test.each<[string, ProblemCode]>([
	['The user aborted a request.', 'timed-out'],
	['AbortError: signal is aborted', 'timed-out'],
	['network timeout at: https://simotel/api/v4', 'timed-out'],
	['ERR_ACCESS_DENIED: Access to this API has been restricted', 'sandbox-denies-connections'],
	['Requires net access to "pbx:443"', 'sandbox-denies-connections'],
	['error-too-many-redirects', 'redirect-unusable'],
	['maximum redirect reached at: http://simotel/', 'redirect-unusable'],
	['redirect-response-location-header-missing', 'redirect-unusable'],
	['Only HTTP(S) protocols are supported', 'redirect-unusable'],
	['ssl3_read_bytes:tlsv13 alert certificate required', 'client-certificate-wanted'],
	['ssl3_read_bytes:tlsv1 alert protocol version', 'tls-version'],
	['ssl_choose_client_version:unsupported protocol', 'tls-version'],
	['Invalid Sec-WebSocket-Accept header', 'wrong-accept-key'],
	['Invalid Upgrade header', 'not-websocket'],
])('%s: %s', (text, code) => {
	expect(networkFault(text)).toBe(code);
});
