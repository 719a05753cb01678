import type { HttpReading } from '../../../../src/domain/judging/httpReading';
import { judgeCheckConnection } from '../../../../src/domain/judging/judgeCheckConnection';
import { answer, facts, failed, json, judged, now, said } from '../../../support/httpReadings';

describe('an answer of checkConnection means', () => {
	test.each<[string, HttpReading, string]>([
		['connected', said(200, { status: 'connected', success: true }), 'up'],
		['connected, as documented', said(200, { status: 'connected' }), 'up'],
		[
			'connected, but no success',
			said(200, { status: 'connected', success: false }),
			'unknown: unreadable-answer',
		],
		[
			'connection-error, as documented',
			said(200, { 'status': 'connection-error', 'error?': 'x' }),
			'down: check-failed',
		],
		[
			'connection-error with its reason',
			said(200, { status: 'connection-error', error: 'connect ECONNREFUSED 127.0.0.1:1' }),
			'down: refused',
		],
		['empty', answer(200, '', json), 'unknown: unreadable-answer'],
		['cut JSON', answer(200, '{"status":"conn', json), 'unknown: unreadable-answer'],
		['another JSON', answer(200, '"connected"', json), 'unknown: unreadable-answer'],
		['an array', answer(200, '[]', json), 'unknown: unreadable-answer'],
		['silence', { kind: 'no-answer', ms: 5000 }, 'down: timed-out'],
	])('%s', (_name, reading, meaning) => {
		expect(judged(reading)).toBe(meaning);
	});

	test('slow is degraded, by the limit that is set', () => {
		const late: HttpReading = {
			kind: 'answer',
			status: 200,
			headers: {},
			body: { kind: 'json', value: { status: 'connected', success: true } },
			ms: 1001,
		};
		expect(judged(late)).toBe('degraded: slow');
		expect(judged(late, { slowAfterMs: 2000 })).toBe('up');
	});
});

describe('a failed connection of checkConnection means', () => {
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

describe('a refusal of Rocket.Chat means', () => {
	test.each<[string, HttpReading, string]>([
		[
			'401, Restivus',
			said(401, { status: 'error', message: 'You must be logged in to do this.' }),
			'unknown: token-refused',
		],
		[
			'401, 7.x',
			said(401, {
				success: false,
				error: 'You must be logged in to do this.',
				status: 'error',
				message: 'x',
			}),
			'unknown: token-refused',
		],
		['401, 8.x', said(401, { success: false, error: 'x' }), 'unknown: token-refused'],
		['401, empty', answer(401, '', ''), 'unknown: token-refused'],
		[
			'403',
			said(403, { success: false, error: 'x [error-unauthorized]' }),
			'unknown: permission-missing',
		],
		['403, 8.x', said(403, { success: false, error: 'forbidden' }), 'unknown: permission-missing'],
		[
			'429',
			said(429, { success: false, error: 'x [error-too-many-requests]' }),
			'unknown: rate-limited',
		],
		[
			'parameters, ajv',
			said(400, {
				success: false,
				error: "must have required property 'host' [invalid-params]",
				errorType: 'invalid-params',
			}),
			'unknown: parameters-refused',
		],
		[
			'parameters, Meteor',
			failed("Match error: Missing key 'port'"),
			'unknown: parameters-refused',
		],
		[
			'parameters, oldest',
			failed('Incorrect / Insufficient Parameters'),
			'unknown: parameters-refused',
		],
		[
			'two-factor',
			said(400, {
				success: false,
				error: 'TOTP Required [totp-required]',
				errorType: 'totp-required',
			}),
			'unknown: unreadable-answer',
		],
	])('%s', (_name, reading, meaning) => {
		expect(judged(reading)).toBe(meaning);
	});

	test.each([
		[{ 'x-ratelimit-reset': String(now + 41_200) }, {}, 42],
		[{}, { error: 'You must wait 17 seconds before trying' }, 17],
		[{ 'x-ratelimit-reset': 'soon' }, {}, 60],
		[{ 'x-ratelimit-reset': '99999999999999999' }, {}, 3600],
	])('a rate limit %j %j says how long to wait', (headers, body, seconds) => {
		expect(judgeCheckConnection(said(429, body, headers), facts)).toMatchObject({
			problem: { code: 'rate-limited', facts: { seconds } },
		});
	});

	test('a missing permission is named', () => {
		expect(judgeCheckConnection(said(403, {}), facts)).toMatchObject({
			problem: { facts: { permission: 'manage-voip-contact-center-settings' } },
		});
	});
});

describe('an answer of the workspace instead of the route means', () => {
	test.each<[string, HttpReading, string]>([
		['404 text', answer(404, '404 Not Found', 'text/plain; charset=UTF-8'), 'unknown: api-absent'],
		['404 JSON', said(404, { success: false, error: 'Resource not found' }), 'unknown: api-absent'],
		[
			'HTML with 200',
			answer(200, '<!DOCTYPE html><html></html>', 'text/html'),
			'unknown: api-absent',
		],
		['HTML named JSON', answer(200, '<html></html>', json), 'unknown: api-absent'],
		[
			'no such endpoint',
			said(200, { status: 'error', message: 'API endpoint does not exist' }),
			'unknown: api-absent',
		],
		[
			'500',
			said(500, { success: false, error: 'Internal server error' }),
			'unknown: workspace-failed',
		],
		[
			"a proxy's 502",
			answer(502, '<html>Bad Gateway</html>', 'text/html'),
			'unknown: workspace-unreachable',
		],
		[
			'our request refused',
			{ kind: 'failed', reason: 'connect ECONNREFUSED 127.0.0.1:3000', ms: 1 },
			'unknown: workspace-unreachable',
		],
		[
			'our request blocked',
			{ kind: 'failed', reason: 'error-ssrf-validation-failed', ms: 1 },
			'unknown: blocked-by-workspace',
		],
	])('%s', (_name, reading, meaning) => {
		expect(judged(reading)).toBe(meaning);
	});

	test('silence of the whole workspace says nothing about the target', () => {
		const silence: HttpReading = { kind: 'no-answer', ms: 5000 };
		expect(judged(silence, { workspaceAnswers: false })).toBe('unknown: workspace-unreachable');
	});
});
