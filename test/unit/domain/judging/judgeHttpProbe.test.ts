import type { HttpReading } from '../../../../src/domain/judging/httpReading';
import { judgeHttpProbe } from '../../../../src/domain/judging/judgeHttpProbe';
import { answer } from '../../../support/httpReadings';
import { judgementText } from '../../../support/judgementText';

const facts = { where: 'pbx.example.com:443' };
const page = (status: number, headers: Record<string, string> = {}): HttpReading =>
	answer(status, '', 'text/html', headers);
const handshake = page;
const failed = (reason: string): HttpReading => ({ kind: 'failed', reason, ms: 3 });
const silence: HttpReading = { kind: 'no-answer', ms: 5000 };
const sipHeader = { 'sec-websocket-version': '13' };

const meaningOf = (first: HttpReading, second?: HttpReading): string =>
	judgementText(judgeHttpProbe(first, second, facts));

describe('a call server that is asked for a page only', () => {
	test.each<[string, HttpReading, string]>([
		['answers nothing', silence, 'unknown: page-timed-out'],
		['refuses the connection', failed('connect ECONNREFUSED 127.0.0.1:443'), 'down: refused'],
		['has a name that does not exist', failed('getaddrinfo ENOTFOUND pbx'), 'down: name-not-found'],
		[
			'has a name that the name service could not look up',
			failed('getaddrinfo EAI_AGAIN pbx'),
			'unknown: name-service-failed',
		],
		[
			'is blocked by Rocket.Chat',
			failed('error-ssrf-validation-failed'),
			'unknown: blocked-by-workspace',
		],
		['has an expired certificate', failed('certificate has expired'), 'down: certificate-expired'],
		['fails in a way nobody knows', failed('odd'), 'down: check-failed'],
		[
			'has a certificate that is accepted in vain',
			{ ...failed('self-signed certificate'), forgiven: 'in-vain' },
			'unknown: certificate-not-acceptable',
		],
		['wants credentials (401)', page(401), 'down: proxy-wants-credentials'],
		['wants credentials (407)', page(407), 'down: proxy-wants-credentials'],
		['is not reached by its proxy (502)', page(502), 'down: proxy-cannot-reach'],
		['is not reached by its proxy (503)', page(503), 'down: proxy-cannot-reach'],
		['is not reached by its proxy (504)', page(504), 'down: proxy-cannot-reach'],
		['answers, and no handshake was tried', page(426), 'unknown: unreadable-answer'],
	])('and %s: %s', (_name, first, meaning) => {
		expect(meaningOf(first)).toBe(meaning);
	});
});

describe('a call server that is asked for a page and a handshake without subprotocol', () => {
	test.each<[string, HttpReading, HttpReading, string]>([
		[
			'refuses it, naming its WebSocket version',
			page(426),
			handshake(400, sipHeader),
			'degraded: http-answers-only',
		],
		[
			'refuses it, naming the subprotocol sip',
			page(426),
			handshake(400, { 'sec-websocket-protocol': 'sip' }),
			'degraded: http-answers-only',
		],
		[
			'refuses it, naming another subprotocol',
			page(426),
			handshake(400, { 'sec-websocket-protocol': 'mqtt' }),
			'down: not-websocket',
		],
		['refuses it without a word', page(200), handshake(400), 'down: not-websocket'],
		['forbids it', page(200), handshake(403), 'down: upgrade-refused'],
		['wants an upgrade both times', page(426), handshake(426), 'down: upgrade-refused'],
		['has neither', page(404), handshake(404), 'down: wrong-path'],
		['has the page only', page(200), handshake(404), 'down: not-websocket'],
		['sends a page both times', page(200), handshake(200), 'down: not-websocket'],
		[
			'is Asterisk, and does not answer the handshake',
			page(426, { server: 'Asterisk/18.26.4' }),
			silence,
			'down: sip-transport-missing',
		],
		['does not answer the handshake', page(426), silence, 'unknown: sip-not-seen'],
		[
			'sends a page, but no answer to the handshake',
			page(200),
			silence,
			'unknown: unreadable-answer',
		],
		['cuts off the handshake', page(426), failed('socket hang up'), 'unknown: unreadable-answer'],
	])('and %s', (_name, first, second, meaning) => {
		expect(meaningOf(first, second)).toBe(meaning);
	});
});

test.each<[string, HttpReading, HttpReading | undefined, object]>([
	['how long it was silent', silence, undefined, { seconds: 5 }],
	['the text of an unknown failure', failed('odd'), undefined, { text: 'odd' }],
	['the status of the page', page(502), undefined, { status: 502 }],
	['the status of the handshake', page(200), handshake(403), { status: 403 }],
])('the problem tells %s', (_name, first, second, told) => {
	expect(judgeHttpProbe(first, second, facts)).toMatchObject({
		problem: { facts: { where: facts.where, ...told } },
	});
});
