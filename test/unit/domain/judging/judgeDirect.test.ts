import type {
	LoginReading,
	DrachtioReading,
	Interruption,
	Measured,
	SipTcpReading,
	SipWebSocketReading,
} from '../../../../src/domain/judging/directReading';
import { judgeAmi } from '../../../../src/domain/judging/judgeAmi';
import { judgeCertificate } from '../../../../src/domain/judging/judgeCertificate';
import { judgeSipTcp, judgeSipWebSocket } from '../../../../src/domain/judging/judgeSip';
import { judgeDrachtio, judgeEventSocket } from '../../../../src/domain/judging/judgeTeamVoice';
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
		['failing at 500', answered(500), 'degraded: sip-failed'],
		['failing at 603', answered(603), 'degraded: sip-failed'],
		['taking no calls at 503', answered(503), 'down: sip-refuses-calls'],
		['alive at 401', answered(401), 'up'],
		['up when the WebSocket opens and SIP was not asked', { ...measured, kind: 'opened' }, 'up'],
		[
			'up no longer than its certificate',
			{ ...measured, ...valid(-1), kind: 'opened' },
			'down: certificate-expired',
		],
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
			'down: sip-refuses-calls',
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
		['taking no calls at 503', answered(503), 'down: sip-refuses-calls'],
		['not known when its port opens', { ...measured, kind: 'opened' }, 'unknown: sip-not-asked'],
		['another protocol', { ...measured, kind: 'not-sip', text: 'SSH' }, 'down: wrong-protocol'],
		['silent', broken('sip', { kind: 'silent' }), 'degraded: sip-silent'],
		[
			'closing after 100 Trying',
			{ ...broken('sip', { kind: 'closed' }), provisional: answered(100).sip },
			'degraded: sip-silent',
		],
		['filtered', broken('port', { kind: 'silent' }), 'down: timed-out'],
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
	test.each<[string, LoginReading, string]>([
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
			'unknown: credentials-rejected',
		],
		[
			'one that rejects the login for a reason of its own',
			{ ...measured, kind: 'login-refused', text: 'Permission denied' },
			'unknown: login-refused',
		],
		[
			'up when its account is in use',
			{ ...measured, kind: 'login-refused', text: 'Login Already In Use' },
			'up',
		],
		[
			'one that shuts down',
			{ ...measured, kind: 'login-refused', text: 'Asterisk is shutting down' },
			'down: shutting-down',
		],
		[
			'not known when it greets alone',
			{ ...measured, kind: 'greeted', banner },
			'unknown: login-not-tried',
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

describe('FreeSWITCH’s event socket is', () => {
	const banner = { speaker: 'freeswitch-event-socket' as const, text: 'x' };
	const loggedIn = { ...measured, kind: 'logged-in' as const, banner };
	const withPassword = { ...facts, hasPassword: true };
	test.each<[string, LoginReading, string]>([
		['up after a login', loggedIn, 'up'],
		['slow', { ...loggedIn, ms: 1001 }, 'degraded: slow'],
		[
			'not known when it greets alone',
			{ ...loggedIn, kind: 'greeted' },
			'unknown: login-not-tried',
		],
		[
			'one that refuses the password',
			{ ...measured, kind: 'login-refused', text: '-ERR invalid' },
			'unknown: password-rejected',
		],
		[
			'one that refuses the address',
			{ ...loggedIn, kind: 'other-banner', banner: { speaker: 'freeswitch-refusal', text: 'x' } },
			'unknown: event-socket-refuses',
		],
		[
			'another server',
			{ ...loggedIn, kind: 'other-banner', banner: { speaker: 'ssh', text: 'x' } },
			'down: unexpected-banner',
		],
		['cut off at the login', failed('login', 'read ECONNRESET'), 'down: login-unanswered'],
		['silent after the login', broken('ping', { kind: 'silent' }), 'degraded: command-unanswered'],
		['flooding', broken('ping', { kind: 'too-much' }), 'down: answer-too-long'],
		['unknown when the name service fails', noNameService, 'unknown: name-service-failed'],
	])('%s', (_name, reading, meaning) => {
		expect(judgementText(judgeEventSocket(reading, withPassword))).toBe(meaning);
	});

	test('not asked further without a password, and says what to fill in', () => {
		const reading: LoginReading = { ...loggedIn, kind: 'greeted' };
		expect(judgeEventSocket(reading, { ...facts, hasPassword: false })).toMatchObject({
			state: 'unknown',
			problem: { code: 'not-asked-further', facts: { setting: 'management_server_password' } },
		});
	});
});

describe('drachtio is', () => {
	const banner = { speaker: 'drachtio' as const, text: 'drachtio v0.8.26' };
	const opened = { ...measured, kind: 'opened' as const };
	test.each<[string, DrachtioReading, boolean, string]>([
		['up after a login', { ...measured, kind: 'logged-in', banner }, true, 'up'],
		['not known when its port opens', opened, false, 'unknown: not-asked-further'],
		['not known when no login was tried', opened, true, 'unknown: login-not-tried'],
		[
			'one that refuses the password',
			{ ...measured, kind: 'login-refused', text: 'incorrect secret' },
			true,
			'unknown: password-rejected',
		],
		[
			'another server',
			{ ...measured, kind: 'other-banner', banner },
			true,
			'down: unexpected-banner',
		],
		['frozen', broken('login', { kind: 'silent' }), true, 'down: connects-but-silent'],
		['unknown when the name service fails', noNameService, false, 'unknown: name-service-failed'],
	])('%s', (_name, reading, hasPassword, meaning) => {
		expect(judgementText(judgeDrachtio(reading, { ...facts, hasPassword }))).toBe(meaning);
	});
});

test('only whole days of a certificate are counted', () => {
	const judgement = judgeCertificate({ validTo: now + 1.9 * day, distrust: undefined }, 'x', now);
	expect(judgement).toMatchObject({ problem: { facts: { days: 1 } } });
});
