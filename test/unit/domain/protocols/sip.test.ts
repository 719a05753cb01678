import fc from 'fast-check';

import { parseSip } from '../../../../src/domain/protocols/sipAnswer';
import { optionsRequest } from '../../../../src/domain/protocols/sipOptions';
import { recorded } from '../../../../workspace/servers/recorded';
import { anyBytes, cut } from '../../../support/anyBytes';

const parts = {
	host: 'pbx.example.com',
	port: 5060,
	transport: 'WS',
	callId: 'c@x',
	branch: 'b',
	tag: 't',
} as const;

describe('OPTIONS', () => {
	test('asks the server at its own address, without a user, in a name that a log shows', () => {
		const made = optionsRequest(parts);
		expect(made.ok && made.value).toBe(
			[
				'OPTIONS sip:pbx.example.com:5060;transport=ws SIP/2.0',
				'Via: SIP/2.0/WS voip-status-check.invalid;branch=z9hG4bKb;rport',
				'Max-Forwards: 70',
				'From: <sip:voip-status-check@rocketchat>;tag=t',
				'To: <sip:pbx.example.com:5060;transport=ws>',
				'Call-ID: c@x',
				'CSeq: 1 OPTIONS',
				'Contact: <sip:voip-status-check@voip-status-check.invalid;transport=ws>',
				'Accept: application/sdp',
				'User-Agent: voip-status-check',
				'Content-Length: 0',
				'',
				'',
			].join('\r\n'),
		);
	});

	test('over TCP names that transport', () => {
		const made = optionsRequest({ ...parts, transport: 'TCP' });
		expect(made.ok && made.value.split('\r\n')[0]).toBe(
			'OPTIONS sip:pbx.example.com:5060;transport=tcp SIP/2.0',
		);
	});

	test('refuses control characters, and never sends one', () => {
		const text = fc.string({ unit: 'binary', maxLength: 12 });
		const bad = fc.constantFrom('\r', '\n', '\0', '\t', '\x85', '\x7f');
		fc.assert(
			fc.property(text, bad, fc.constantFrom('host', 'callId', 'branch', 'tag'), (a, b, name) => {
				expect(optionsRequest({ ...parts, [name]: `a${a}${b}` }).ok).toBe(false);
				const made = optionsRequest({ ...parts, [name]: `a${a}` });
				expect(made.ok ? made.value.split(/[\r\n]+/) : []).toHaveLength(made.ok ? 12 : 0);
			}),
		);
	});
});

describe('an answer', () => {
	test('of Kamailio, as recorded', () => {
		expect(parseSip(recorded.kamailioOptions)).toEqual({
			kind: 'answer',
			answer: {
				status: 200,
				reason: 'OK',
				callId: 'recorded@voip-status.invalid',
				server: 'kamailio (5.6.3 (x86_64/linux))',
			},
			isWhole: true,
			rest: '',
		});
		expect(parseSip(recorded.kamailioNotAllowed)).toMatchObject({ answer: { status: 405 } });
	});

	test.each([
		['short names', 'SIP/2.0 200 OK\r\ni: c@x\r\nl: 0\r\n\r\n', { callId: 'c@x' }],
		['lines that go on', 'SIP/2.0 200 OK\r\nCall-ID:\r\n c@x\r\n\r\n', { callId: 'c@x' }],
		['no reason', 'SIP/2.0 486\r\n\r\n', { status: 486, reason: '' }],
		['User-Agent instead of Server', 'SIP/2.0 200 OK\r\nUser-Agent: x\r\n\r\n', { server: 'x' }],
		['empty lines before it', '\r\n\r\nSIP/2.0 200 OK\r\n\r\n', { status: 200 }],
		['a body that is yet to come', 'SIP/2.0 200 OK\r\nContent-Length: 9\r\n\r\n', { status: 200 }],
		['letters of other languages', 'SIP/2.0 200 \xc3\x84\r\n\r\n', { reason: 'Ä' }],
	])('with %s', (_name, bytes, answer) => {
		expect(parseSip(bytes)).toMatchObject({ kind: 'answer', answer });
	});

	test.each([
		['AMI', recorded.asteriskBanner, 'not-sip'],
		['HTTP', 'HTTP/1.1 400 Bad Request\r\n\r\n', 'not-sip'],
		['SSH', 'SSH-2.0-x\r\n', 'not-sip'],
		['JSON', '{"a":1}', 'not-sip'],
		['TLS', '\x15\x03\x01\x00\x02\x02\x28', 'not-sip'],
		['a status that SIP does not have', 'SIP/2.0 999 Hm\r\n\r\n', 'not-sip'],
		['a first line without an end', 'A'.repeat(3000), 'not-sip'],
		['half an answer', 'SIP/2.0 200 O', 'more'],
		['nothing yet', '', 'more'],
		['a request', 'NOTIFY sip:a SIP/2.0\r\nContent-Length: 2\r\n\r\nab', 'request'],
		['a request whose body is yet to come', 'NOTIFY sip:a SIP/2.0\r\nl: 2\r\n\r\na', 'more'],
		['a body of a gigabyte', 'SIP/2.0 200 OK\r\nContent-Length: 999999999\r\n\r\n', 'too-long'],
		['a head without an end', `SIP/2.0 200 OK\r\n${'A: b\r\n'.repeat(20_000)}`, 'too-long'],
	])('of other bytes, %s: %s', (_name, bytes, kind) => {
		expect(parseSip(bytes).kind).toBe(kind);
	});

	test('any bytes never cause an exception, and more are awaited only below 64 KiB', () => {
		const start = fc.constantFrom('', 'SIP/2.0 200 ', 'SIP/2.0 200 OK\r\nContent-Length: ', 'A');
		fc.assert(
			fc.property(start, anyBytes(500), (begin, bytes) => {
				parseSip(begin + bytes);
				expect(parseSip(`${begin}${bytes}${'x'.repeat(70_000)}`).kind).not.toBe('more');
			}),
			{ numRuns: 1000 },
		);
	});

	test.each([
		['a control character in its reason', 'SIP/2.0 200 O\x01K\r\nCall-ID: c@x\r\n\r\n', 'not-sip'],
		['a reason of two thousand letters', `SIP/2.0 200 ${'O'.repeat(2088)}\r\n\r\n`, 'answer'],
		['a reason that is too long', `SIP/2.0 200 ${'O'.repeat(2089)}\r\n\r\n`, 'not-sip'],
	])('with %s means the same however its bytes are cut', (_name, bytes, kind) => {
		const last = bytes.length;
		const kinds = Array.from({ length: last }, (_, at) => parseSip(bytes.slice(0, at + 1)).kind);
		expect([...new Set(kinds)]).toEqual(['more', kind]);
	});

	test('that is provisional waits for its body before the final one is read', () => {
		expect(parseSip('SIP/2.0 183 x\r\nl: 2\r\n\r\na')).toMatchObject({ isWhole: false });
		expect(parseSip('SIP/2.0 183 x\r\nl: 2\r\n\r\nabSIP')).toMatchObject({
			isWhole: true,
			rest: 'SIP',
		});
	});

	test('is recognised however its bytes are cut', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { maxLength: 5 }), (places) => {
				const kinds = cut(recorded.kamailioOptions, places).map((_piece, at, pieces) =>
					parseSip(pieces.slice(0, at + 1).join('')),
				);
				expect(kinds.every(({ kind }) => kind === 'more' || kind === 'answer')).toBe(true);
				expect(kinds[kinds.length - 1]).toMatchObject({ kind: 'answer', rest: '' });
			}),
		);
	});
});
