import { failed, judged } from './checkConnectionAnswers';
import type { HttpReading } from '../../../src/domain/reading';

describe('an answer of checkConnection means', () => {
	test.each<[string, HttpReading, string]>([
		['refused', failed('connect ECONNREFUSED 192.0.2.1:443'), 'down: refused'],
		['unknown name', failed('getaddrinfo ENOTFOUND pbx.invalid'), 'down: name-not-found'],
		[
			'name service ill',
			failed('getaddrinfo EAI_AGAIN pbx.invalid'),
			'unknown: name-service-failed',
		],
		['no route', failed('connect EHOSTUNREACH 192.0.2.1:443'), 'down: no-route'],
		['self-signed', failed('self-signed certificate'), 'down: certificate-self-signed'],
		['self-signed, older Node', failed('self signed certificate'), 'down: certificate-self-signed'],
		['expired', failed('certificate has expired'), 'down: certificate-expired'],
		[
			'certificate for another name',
			failed("Hostname/IP does not match certificate's altnames: Host: a"),
			'down: certificate-wrong-name',
		],
		[
			'unknown issuer',
			failed('unable to verify the first certificate'),
			'down: certificate-untrusted',
		],
		[
			'TLS to a plain port',
			failed('write EPROTO 1:error:wrong version number'),
			'down: tls-failed',
		],
		['404 to the upgrade', failed('Unexpected server response: 404'), 'down: wrong-path'],
		['400 to the upgrade', failed('Unexpected server response: 400'), 'down: upgrade-refused'],
		[
			'403 to the upgrade',
			failed('Unexpected server response: 403'),
			'down: proxy-wants-credentials',
		],
		['502 to the upgrade', failed('Unexpected server response: 502'), 'down: proxy-cannot-reach'],
		['a web page to the upgrade', failed('Unexpected server response: 200'), 'down: not-websocket'],
		['no subprotocol', failed('Server sent no subprotocol'), 'down: not-sip'],
		[
			'bad scheme',
			failed('The URL\'s protocol must be one of "ws:", "wss:", "http:"'),
			'down: bad-scheme',
		],
		['another protocol', failed('Parse Error: Expected HTTP/'), 'down: wrong-protocol'],
		['cut off', failed('socket hang up'), 'down: connection-reset'],
		['AMI says no', failed('Authentication failed'), 'down: credentials-rejected'],
		['a text nobody knows', failed('the moon is full'), 'down: check-failed'],
	])('%s', (_name, reading, meaning) => {
		expect(judged(reading)).toBe(meaning);
	});
});
