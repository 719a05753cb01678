import type {
	AmiReading,
	Interruption,
	Measured,
	SipTcpReading,
	SipWebSocketReading,
	TcpReading,
} from '../../../../src/domain/judging/directReading';
import { judgeAmi } from '../../../../src/domain/judging/judgeAmi';
import { judgeCertificate } from '../../../../src/domain/judging/judgeCertificate';
import { judgeSipTcp, judgeSipWebSocket } from '../../../../src/domain/judging/judgeSip';
import { judgeTcp } from '../../../../src/domain/judging/judgeTcp';
import { problem } from '../../../../src/domain/problem';
import type { Layer } from '../../../../src/domain/step';
import { judgementText } from '../../../support/judgementText';

const now = 1_700_000_000_000;
const day = 86_400_000;
const facts = { where: 'pbx:443', slowAfterMs: 1000, now };
const measured: Measured = { ms: 42, passed: [], certificate: undefined };

const broken = (at: Layer, by: Interruption) => ({ ...measured, kind: 'broken' as const, at, by });
const failed = (at: Layer, reason: string) => broken(at, { kind: 'failed', reason });
const noNameService = failed('name', 'getaddrinfo EAI_AGAIN pbx');
const answered = (status: number, more: Partial<Measured> = {}) => ({
	...measured,
	...more,
	kind: 'answered' as const,
	sip: { status, reason: 'x', callId: 'c', server: undefined },
});
const valid = (days: number, distrust?: string) => ({
	certificate: { validTo: now + days * day, distrust },
});

describe('SIP over WebSocket is', () => {
	test.each<[string, SipWebSocketReading, string]>([
		['alive at 200', answered(200), 'up'],
		['alive at 483', answered(483), 'up'],
		['refusing calls at 500', answered(500), 'degraded: sip-refuses-calls'],
		['refusing calls at 603', answered(603), 'degraded: sip-refuses-calls'],
		['slow', answered(200, { ms: 1001 }), 'degraded: slow'],
		['up with a certificate valid for a year', answered(200, valid(365)), 'up'],
		['up with a certificate valid for 14 days', answered(200, valid(14)), 'up'],
		[
			'degraded with a certificate valid for 13 days',
			answered(200, valid(13.9)),
			'degraded: certificate-expires-soon',
		],
		['down with an expired certificate', answered(200, valid(-1)), 'down: certificate-expired'],
		[
			'down with a certificate for another name',
			answered(200, valid(99, 'ERR_TLS_CERT_ALTNAME_INVALID')),
			'down: certificate-wrong-name',
		],
		['up, self-signed and accepted', answered(200, valid(99, 'DEPTH_ZERO_SELF_SIGNED_CERT')), 'up'],
		[
			'refusing calls, before the certificate expires',
			answered(503, valid(3)),
			'degraded: sip-refuses-calls',
		],
		[
			'expired, which counts more than refused calls',
			answered(503, valid(-3)),
			'down: certificate-expired',
		],
		[
			'unknown when nothing was sent',
			{ ...measured, kind: 'not-sent', problem: problem('unsafe-characters') },
			'unknown: unsafe-characters',
		],
		['filtered', broken('port', { kind: 'silent' }), 'down: timed-out'],
		['hung at TLS', broken('tls', { kind: 'silent' }), 'down: connects-but-silent'],
		['hung at the handshake', broken('http', { kind: 'silent' }), 'down: connects-but-silent'],
		['silent in SIP', broken('sip', { kind: 'silent' }), 'degraded: no-sip-answer'],
		['cut off in SIP', broken('sip', { kind: 'closed' }), 'degraded: no-sip-answer'],
		['flooding in SIP', broken('sip', { kind: 'too-much' }), 'down: answer-too-long'],
		['closing on the handshake', broken('http', { kind: 'closed' }), 'down: connection-reset'],
		['resetting', failed('http', 'read ECONNRESET'), 'down: connection-reset'],
		[
			'dropping TLS',
			failed('tls', 'ECONNRESET: Client network socket disconnected'),
			'down: tls-failed',
		],
		['Deno’s connection error', failed('tls', 'connection error'), 'down: tls-unexplained'],
		['no name', failed('name', 'getaddrinfo ENOTFOUND pbx'), 'down: name-not-found'],
		['unknown when the name service fails', noNameService, 'unknown: name-service-failed'],
		['an error that nobody knows', failed('port', 'ERR_SOCKET_BAD_PORT'), 'down: check-failed'],
	])('%s', (_name, reading, meaning) => {
		expect(judgementText(judgeSipWebSocket(reading, facts))).toBe(meaning);
	});
});

describe('SIP over TCP is', () => {
	test.each<[string, SipTcpReading, string]>([
		['alive at 404', answered(404), 'up'],
		['another protocol', { ...measured, kind: 'not-sip', text: 'SSH' }, 'down: wrong-protocol'],
		['silent', broken('sip', { kind: 'silent' }), 'down: connects-but-silent'],
		['closing', broken('sip', { kind: 'closed' }), 'down: closed-without-answer'],
		['refusing', failed('port', 'connect ECONNREFUSED 127.0.0.1:5060'), 'down: refused'],
		['unknown when the name service fails', noNameService, 'unknown: name-service-failed'],
		['out of reach', failed('port', 'connect EHOSTUNREACH 10.0.0.1:5060'), 'down: no-route'],
	])('%s', (_name, reading, meaning) => {
		expect(judgementText(judgeSipTcp(reading, facts))).toBe(meaning);
	});
});

describe('the management interface is', () => {
	const banner = { speaker: 'asterisk-manager' as const, text: 'Asterisk Call Manager/7.0.3' };
	test.each<[string, AmiReading, string]>([
		['up', { ...measured, kind: 'logged-in', banner }, 'up'],
		['slow', { ...measured, ms: 1001, kind: 'logged-in', banner }, 'degraded: slow'],
		['frozen', broken('banner', { kind: 'silent' }), 'down: ami-silent'],
		['filtered', broken('port', { kind: 'silent' }), 'down: timed-out'],
		['full', broken('banner', { kind: 'closed' }), 'down: ami-no-banner'],
		['cut off at the login', failed('login', 'read ECONNRESET'), 'down: ami-login-unanswered'],
		['cut off at the ping', broken('ping', { kind: 'closed' }), 'degraded: ami-no-pong'],
		['flooding', broken('login', { kind: 'too-much' }), 'down: answer-too-long'],
		[
			'one that rejects the login',
			{ ...measured, kind: 'login-refused', text: 'Authentication failed' },
			'down: credentials-rejected',
		],
		[
			'one of another program',
			{ ...measured, kind: 'other-banner', banner },
			'down: ami-wrong-banner',
		],
		['unknown when the name service fails', noNameService, 'unknown: name-service-failed'],
	])('%s', (_name, reading, meaning) => {
		expect(judgementText(judgeAmi(reading, facts))).toBe(meaning);
	});
});

describe('a port whose protocol the app does not speak is', () => {
	const greeted = (speaker: 'freeswitch-event-socket' | 'ssh'): TcpReading => ({
		...measured,
		kind: 'greeted',
		banner: { speaker, text: 'x' },
	});
	test('judged by who is expected there', () => {
		expect(judgementText(judgeTcp(greeted('freeswitch-event-socket'), 'freeswitch', facts))).toBe(
			'up',
		);
		expect(judgementText(judgeTcp(greeted('ssh'), 'freeswitch', facts))).toBe(
			'down: unexpected-banner',
		);
		expect(judgementText(judgeTcp(greeted('freeswitch-event-socket'), 'drachtio', facts))).toBe(
			'down: unexpected-banner',
		);
		expect(judgementText(judgeTcp({ ...measured, kind: 'open' }, 'drachtio', facts))).toBe('up');
		expect(
			judgementText(judgeTcp({ ...measured, ms: 2000, kind: 'open' }, 'drachtio', facts)),
		).toBe('degraded: slow');
		expect(judgementText(judgeTcp(noNameService, 'drachtio', facts))).toBe(
			'unknown: name-service-failed',
		);
	});
});

test('only whole days of a certificate are counted', () => {
	const judgement = judgeCertificate({ validTo: now + 1.9 * day, distrust: undefined }, 'x', now);
	expect(judgement).toMatchObject({ problem: { facts: { days: 1 } } });
});
