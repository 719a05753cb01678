import fc from 'fast-check';

import { amiRequests, parseAmi } from '../../../../src/domain/protocols/ami';
import { parseBanner } from '../../../../src/domain/protocols/banner';
import { recorded } from '../../../../workspace/servers/recorded';
import { anyBytes } from '../../../support/anyBytes';

describe('what the app sends to a management interface', () => {
	test('is a login without events, in UTF-8', () => {
		const made = amiRequests({ username: 'u', password: 'pä: x' });
		expect(made.ok && Buffer.from(made.value.login, 'latin1').toString('utf8')).toBe(
			'Action: Login\r\nActionID: voip-status-check-login\r\nUsername: u\r\nSecret: pä: x\r\nEvents: off\r\n\r\n',
		);
	});

	test('never holds a control character from a user name or password', () => {
		const text = fc.string({ unit: 'binary', maxLength: 12 });
		const bad = fc.constantFrom('\r', '\n', '\0', '\x85', '\x7f');
		fc.assert(
			fc.property(text, text, bad, (username, password, control) => {
				expect(amiRequests({ username: username + control, password }).ok).toBe(false);
				expect(amiRequests({ username, password: control + password }).ok).toBe(false);
				const made = amiRequests({ username, password });
				expect(made.ok ? made.value.login.split('\r\n') : []).toHaveLength(made.ok ? 7 : 0);
				expect(made.ok ? made.value.login.split(/[\r\n]+/) : []).toHaveLength(made.ok ? 6 : 0);
			}),
		);
	});
});

describe('what a management interface sends', () => {
	test.each([
		['accepted', recorded.asteriskAccepted, 'Success', 'Authentication accepted'],
		['rejected', recorded.asteriskRejected, 'Error', 'Authentication failed'],
		['no action', recorded.asteriskNoAction, 'Error', 'Missing action in request'],
		['goodbye', recorded.asteriskGoodbye, 'Goodbye', 'Thanks for all the fish.'],
	])('%s, as recorded', (_name, bytes, response, message) => {
		expect(parseAmi(bytes)).toEqual({
			kind: 'response',
			response: { response, message, actionId: undefined },
			rest: '',
		});
	});

	test.each([
		['an event', 'Event: FullyBooted\r\n\r\nrest', 'other'],
		['half a message', 'Response: Success\r\n', 'more'],
		['nothing yet', '', 'more'],
		['no end', 'Event: x\r\n'.repeat(10_000), 'too-long'],
	])('%s: %s', (_name, bytes, kind) => {
		expect(parseAmi(bytes).kind).toBe(kind);
	});

	test('any bytes never cause an exception, and more are awaited only up to 64 KiB', () => {
		fc.assert(
			fc.property(anyBytes(500), (bytes) => {
				parseAmi(`Response: ${bytes}\r\n\r\n`);
				parseAmi(bytes);
				expect(parseAmi(`${bytes}${'x'.repeat(70_000)}`).kind).not.toBe('more');
			}),
		);
	});
});

describe('a banner', () => {
	test.each([
		[recorded.asteriskBanner, 'asterisk-manager', 'Asterisk Call Manager/7.0.3'],
		[recorded.freeSwitchBanner, 'freeswitch-event-socket', 'Content-Type: auth/request'],
		[
			'Content-Type: text/rude-rejection\nContent-Length: 1\n\n',
			'freeswitch-refusal',
			'Content-Type: text/rude-rejection',
		],
		['SSH-2.0-OpenSSH_9.2p1\r\n', 'ssh', 'SSH-2.0-OpenSSH_9.2p1'],
		['HTTP/1.1 400 Bad Request\r\n\r\n', 'http', 'HTTP/1.1 400 Bad Request'],
		['SIP/2.0 400 Bad\r\n', 'sip', 'SIP/2.0 400 Bad'],
		['\x15\x03\x01\x00\x02\x02\x28', 'tls', expect.any(String)],
		['220 mail ready\r\n', 'somebody-else', '220 mail ready'],
		['x'.repeat(300), 'somebody-else', 'x'.repeat(80)],
	])('%j is %s', (bytes, speaker, text) => {
		expect(parseBanner(bytes)).toMatchObject({ kind: 'banner', banner: { speaker, text } });
	});

	test('is incomplete until its line ends', () => {
		expect(parseBanner('Asterisk Call Man')).toEqual({ kind: 'more' });
		expect(parseBanner('\r\n')).toEqual({ kind: 'more' });
	});

	test('of any bytes is one line without control characters, and never an exception', () => {
		fc.assert(
			fc.property(anyBytes(400), (bytes) => {
				const read = parseBanner(bytes);
				const text = read.kind === 'banner' ? read.banner.text : '';
				expect(text).toMatch(/^[^\u0000-\u001f\u007f-\u009f]{0,80}$/);
			}),
		);
	});
});
