import type { HttpReading } from '../../../../src/domain/judging/httpReading';
import { judgeSimotelPing } from '../../../../src/domain/judging/judgeSimotel';
import { nginxPlainToHttpsPage } from '../../../../workspace/servers/nginxAnswers';
import { answer, jsonAnswer } from '../../../support/httpReadings';
import { judgementText } from '../../../support/judgementText';

const facts = { where: 'simotel.example.com:80', slowAfterMs: 1000, secure: false };

const simotelAnswer = (
	status: number,
	success: unknown,
	message: string | null,
	data: unknown = '',
) => jsonAnswer(status, { success, message, data });
const failedRequest = (reason: string): HttpReading => ({ kind: 'failed', reason, ms: 3 });
const apache = '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN"><html>Not Found</html>';
const wired =
	"If the 'Ping' event is enabled in the settings menu, you'll receive it when it's sent";

const meaningOf = (reading: HttpReading): string => judgementText(judgeSimotelPing(reading, facts));

describe('success is 200 and exactly 1 or true', () => {
	test.each<[string, HttpReading, string]>([
		['as recorded', simotelAnswer(200, 1, wired, null), 'up'],
		['data empty', simotelAnswer(200, 1, wired), 'up'],
		['data absent', answer(200, '{"success":1}'), 'up'],
		['true', simotelAnswer(200, true, null), 'up'],
		['-2', simotelAnswer(200, -2, 'no'), 'down: simotel-failed'],
		['0', simotelAnswer(200, 0, 'The operation failed'), 'down: simotel-failed'],
		['false', simotelAnswer(200, false, null), 'down: simotel-failed'],
		['2', simotelAnswer(200, 2, wired), 'down: simotel-failed'],
		['"1"', simotelAnswer(200, '1', wired), 'down: simotel-failed'],
		['null', simotelAnswer(200, null, wired), 'down: simotel-failed'],
		['no success field', answer(200, '{"message":"ok"}'), 'down: simotel-unreadable'],
		['1 with 500', simotelAnswer(500, 1, wired), 'down: simotel-unreadable'],
		['1 with 201', simotelAnswer(201, 1, wired), 'down: simotel-unreadable'],
	])('%s', (_name, reading, code) => expect(meaningOf(reading)).toBe(code));

	test('a slow success is degraded', () => {
		expect(meaningOf({ ...answer(200, '{"success":1}'), ms: 1001 })).toBe('degraded: slow');
	});
});

describe('each documented or observed refusal is a problem of its own', () => {
	test.each<[string, HttpReading, string]>([
		[
			'400',
			simotelAnswer(400, -2, 'Unable to parse content'),
			'unknown: simotel-request-unreadable',
		],
		[
			'401 missing',
			simotelAnswer(401, 0, 'BasicAuth or ApiKey is missing'),
			'unknown: simotel-credentials-missing',
		],
		[
			'401 invalid',
			simotelAnswer(401, 0, 'BasicAuth or ApiKey is invalid'),
			'unknown: simotel-credentials-invalid',
		],
		['401, no message', simotelAnswer(401, 0, null), 'unknown: simotel-credentials-invalid'],
		[
			'403 "…"',
			simotelAnswer(403, 0, '"/setting/ping/act";Access denied'),
			'unknown: simotel-service-not-permitted',
		],
		[
			'403, observed',
			simotelAnswer(403, -2, 'Access denied: /setting/ping/act'),
			'unknown: simotel-service-not-permitted',
		],
		['403 IP', simotelAnswer(403, 0, 'IP is not permitted'), 'unknown: simotel-ip-not-permitted'],
		[
			'IP with 200',
			simotelAnswer(200, 0, 'IP is not permitted'),
			'unknown: simotel-ip-not-permitted',
		],
		['404 Apache', answer(404, apache, 'text/html'), 'down: simotel-wrong-address'],
		['404 empty', answer(404, '', 'text/html'), 'down: simotel-wrong-address'],
		['404 JSON', simotelAnswer(404, 0, 'x'), 'down: simotel-wrong-address'],
		['200 HTML', answer(200, apache, 'text/html'), 'down: simotel-wrong-address'],
		['405', simotelAnswer(405, 0, 'Method not allowed'), 'unknown: simotel-wrong-method'],
		['405 HTML', answer(405, apache, 'text/html'), 'unknown: simotel-wrong-method'],
		['415', simotelAnswer(415, 0, 'Unsupported Media Type'), 'unknown: simotel-wrong-content-type'],
		[
			'501',
			simotelAnswer(501, 0, 'Requested service does not exist'),
			'unknown: simotel-service-unknown',
		],
		[
			'501, Persian page',
			simotelAnswer(501, 0, 'Requested service dose not exist'),
			'unknown: simotel-service-unknown',
		],
		[
			'501 with 200',
			simotelAnswer(200, 0, 'Requested service dose not exist'),
			'unknown: simotel-service-unknown',
		],
		['401 of a proxy', answer(401, apache, 'text/html'), 'down: simotel-proxy-refuses'],
		['403 of a proxy', answer(403, '', 'text/html'), 'down: simotel-proxy-refuses'],
		['502', answer(502, '<html>', 'text/html'), 'down: proxy-cannot-reach'],
		['504', answer(504, '', 'text/html'), 'down: proxy-cannot-reach'],
		['500', answer(500, '', 'text/html'), 'down: simotel-unreadable'],
		['empty', answer(200, ''), 'down: simotel-unreadable'],
		['cut off', answer(200, '{"success":1'), 'down: simotel-unreadable'],
		['an array', answer(200, '[1]'), 'down: simotel-unreadable'],
		['text', answer(200, 'ok', 'text/plain'), 'down: simotel-unreadable'],
		['refused', failedRequest('connect ECONNREFUSED 127.0.0.1:80'), 'down: refused'],
		['name', failedRequest('getaddrinfo ENOTFOUND simotel.invalid'), 'down: name-not-found'],
		['certificate', failedRequest('self-signed certificate'), 'down: certificate-self-signed'],
		['expired', failedRequest('certificate has expired'), 'down: certificate-expired'],
		['reset', failedRequest('socket hang up'), 'down: connection-reset'],
		['unknown', failedRequest('odd'), 'down: check-failed'],
		['silence', { kind: 'no-answer', ms: 5000 }, 'down: timed-out'],
	])('%s', (_name, reading, code) => expect(meaningOf(reading)).toBe(code));

	test.each<[string, HttpReading, boolean, string]>([
		[
			'nginx, asked plainly at its TLS port',
			answer(400, nginxPlainToHttpsPage, 'text/html'),
			false,
			'simotel-plain-at-tls-port',
		],
		[
			'nginx that wants a client certificate',
			answer(400, nginxPlainToHttpsPage, 'text/html'),
			true,
			'simotel-proxy-refuses',
		],
		[
			'a redirect to a file',
			failedRequest('Only HTTP(S) protocols are supported'),
			false,
			'redirect-unusable',
		],
		[
			'redirects in a circle',
			failedRequest('error-too-many-redirects'),
			false,
			'redirect-unusable',
		],
		[
			'a redirect to nowhere',
			failedRequest('redirect-response-location-header-missing'),
			false,
			'redirect-unusable',
		],
		[
			'a silence that the platform cuts short',
			failedRequest('The user aborted a request.'),
			false,
			'timed-out',
		],
	])('%s is told as what it is', (_name, reading, secure, code) => {
		expect(judgeSimotelPing(reading, { ...facts, secure })).toMatchObject({
			state: 'down',
			problem: { code },
		});
	});

	test('a certificate that is accepted in vain leaves Simotel unknown', () => {
		const reading: HttpReading = {
			...failedRequest('self-signed certificate'),
			forgiven: 'in-vain',
		};
		expect(meaningOf(reading)).toBe('unknown: certificate-not-acceptable');
	});

	test.each([
		['error-ssrf-validation-failed', 'blocked-by-workspace'],
		['getaddrinfo EAI_AGAIN simotel.invalid', 'name-service-failed'],
	])('%s is a fault on our side: Simotel is unknown, not down', (reason, code) => {
		expect(meaningOf(failedRequest(reason))).toBe(`unknown: ${code}`);
	});

	test('the text of a failure is kept for the admin', () => {
		expect(judgeSimotelPing(simotelAnswer(200, 0, 'disk full'), facts)).toMatchObject({
			problem: { facts: { text: 'disk full' } },
		});
	});
});
