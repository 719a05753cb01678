import { createHash } from 'node:crypto';

import fc from 'fast-check';

import { handshakeProblem } from '../../../../src/domain/judging/judgeHandshake';
import {
	parseUpgradeResponse,
	upgradeResponse,
} from '../../../../src/domain/protocols/upgradeResponse';
import {
	acceptSource,
	opening,
	openingText,
} from '../../../../src/domain/protocols/webSocketHandshake';
import { nginxPlainToHttps } from '../../../../workspace/servers/nginxAnswers';
import { recorded } from '../../../../workspace/servers/recorded';
import { anyBytes } from '../../../support/anyBytes';

const key = 'dGhlIHNhbXBsZSBub25jZQ==';
const parts = { host: 'pbx.example.com', port: 8089, path: '/ws', secure: true, key };
const rightKey = createHash('sha1').update(acceptSource(key)).digest('base64');

const meaning = (bytes: string): string => {
	const read = parseUpgradeResponse(bytes);
	if (read.kind !== 'response') {
		return read.kind;
	}
	const { response } = read;
	return handshakeProblem(response, response.accept === rightKey, 'pbx:8089')?.code ?? 'open';
};

describe('the opening handshake', () => {
	test('is a GET with the subprotocol sip', () => {
		const made = opening(parts);
		expect(made.ok && openingText(made.value)).toBe(
			[
				'GET /ws HTTP/1.1',
				'Host: pbx.example.com:8089',
				'Upgrade: websocket',
				'Connection: Upgrade',
				`Sec-WebSocket-Key: ${key}`,
				'Sec-WebSocket-Version: 13',
				'Sec-WebSocket-Protocol: sip',
				'User-Agent: voip-status-check',
				'',
				'',
			].join('\r\n'),
		);
	});

	test.each([
		['', '/'],
		['ws', '/ws'],
		['/a b', '/a%20b'],
		['/ä?x=#1', '/%C3%A4?x=%231'],
		['/a%20b', '/a%20b'],
	])('of the path "%s" asks for %s', (path, asked) => {
		const made = opening({ ...parts, path });
		expect(made.ok && made.value.path).toBe(asked);
	});

	test('leaves the usual port out of Host', () => {
		const made = opening({ ...parts, port: 443 });
		expect(made.ok && made.value.headers.Host).toBe('pbx.example.com');
	});

	test('refuses control characters, and nothing that it writes has one', () => {
		const text = fc.string({ unit: 'binary', maxLength: 12 });
		fc.assert(
			fc.property(text, text, fc.constantFrom('\r', '\n', '\0', '\x85', '\x7f'), (a, b, bad) => {
				expect(opening({ ...parts, path: `/${a}${bad}${b}` }).ok).toBe(false);
				expect(opening({ ...parts, host: `h${a}${bad}${b}` }).ok).toBe(false);
				const made = opening({ ...parts, path: a, host: `h${b}` });
				const rows = made.ok ? openingText(made.value).split('\r\n') : [];
				expect(rows).toHaveLength(made.ok ? 10 : 0);
				expect(rows.join('')).not.toMatch(/[\r\n\0]/);
			}),
		);
	});
});

describe('its answer means', () => {
	const accepted = (more: string, accept = rightKey): string =>
		`HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n${more}\r\n`;

	test.each([
		['Kamailio’s, as recorded', recorded.kamailioUpgrade, 'open'],
		[
			'Kamailio’s, after 100 Continue',
			`HTTP/1.1 100 Continue\r\n\r\n${recorded.kamailioUpgrade}`,
			'open',
		],
		['100 Continue alone', 'HTTP/1.1 100 Continue\r\n\r\n', 'more'],
		['Kamailio without the subprotocol', recorded.kamailioNoSubprotocol, 'upgrade-refused'],
		['Kamailio, another version', recorded.kamailioVersion, 'upgrade-refused'],
		['Kamailio, a plain GET', recorded.kamailioNotFound, 'wrong-path'],
		['Asterisk without its SIP module', recorded.asteriskNoSubprotocol, 'upgrade-refused'],
		['Asterisk behind a proxy', recorded.asteriskUpgradeRequired, 'upgrade-refused'],
		['sip in capitals', accepted('Sec-WebSocket-Protocol: SIP\r\n'), 'open'],
		['no subprotocol', accepted(''), 'not-sip'],
		['another subprotocol', accepted('Sec-WebSocket-Protocol: xmpp\r\n'), 'not-sip'],
		['a wrong key', accepted('Sec-WebSocket-Protocol: sip\r\n', 'AAAA'), 'wrong-accept-key'],
		['101 without Upgrade', 'HTTP/1.1 101 OK\r\n\r\n', 'not-websocket'],
		['200', 'HTTP/1.1 200 OK\r\n\r\n<html>', 'not-websocket'],
		['301', 'HTTP/1.1 301 Moved\r\nLocation: https://a/b\r\n\r\n', 'redirected'],
		['301 to nowhere', 'HTTP/1.1 301 Moved\r\n\r\n', 'not-websocket'],
		['100, then the answer', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 No\r\n\r\n', 'wrong-path'],
		['102 with headers, then half an answer', 'HTTP/1.1 102 P\r\nA: b\r\n\r\nHTTP/1', 'more'],
		['100 alone', 'HTTP/1.1 100 Continue\r\n\r\n', 'more'],
		['nginx, asked plainly at its TLS port', nginxPlainToHttps, 'plain-at-tls-port'],
		['403', 'HTTP/1.1 403 Forbidden\r\n\r\n', 'proxy-wants-credentials'],
		['503', 'HTTP/1.1 503 Unavailable\r\n\r\n', 'proxy-cannot-reach'],
		['lines that end as on Unix', 'HTTP/1.0 404 Not Found\nA: b\n\n', 'wrong-path'],
		['AMI', recorded.asteriskBanner, 'not-http'],
		['no status', 'HTTP/1.1 hello\r\n\r\n', 'not-http'],
		['half a head', 'HTTP/1.1 101 Switch', 'more'],
		['nothing yet', '', 'more'],
		['a head without an end', `HTTP/1.1 101 OK\r\n${'A: b\r\n'.repeat(20_000)}`, 'too-long'],
	])('%s: %s', (_name, bytes, code) => {
		expect(meaning(bytes)).toBe(code);
	});

	test('400 over TLS does not ask for TLS', () => {
		const response = upgradeResponse(400, () => undefined, true);
		expect(handshakeProblem(response, false, 'pbx:8089')?.code).toBe('handshake-refused');
	});

	test('any bytes never cause an exception', () => {
		fc.assert(
			fc.property(anyBytes(500), fc.boolean(), (bytes, asHttp) => {
				const { kind } = parseUpgradeResponse(asHttp ? `HTTP/1.1 101 ${bytes}\r\n\r\n` : bytes);
				expect(['more', 'response', 'not-http', 'too-long']).toContain(kind);
			}),
			{ numRuns: 2000 },
		);
	});

	test('a header named like a property of every object is only a header', () => {
		const bytes = `HTTP/1.1 302 Found\r\n__proto__: x\r\nconstructor: y\r\nLocation: /z?secret=1\r\n\r\n`;
		const read = parseUpgradeResponse(bytes);
		const found = read.kind === 'response' && handshakeProblem(read.response, false, 'pbx');
		expect(found).toMatchObject({ code: 'redirected', facts: { text: 'pbx/z' } });
	});
});
