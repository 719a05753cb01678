import type { HttpReading } from '../../../../src/domain/judging/httpReading';
import { judgeCheckConnection } from '../../../../src/domain/judging/judgeCheckConnection';
import {
	answer,
	facts,
	failedCheck,
	json,
	jsonAnswer,
	meaningOf,
	now,
} from '../../../support/httpReadings';

/** A row: its title, the answer, and its meaning. */
const testMeanings = (rows: [string, HttpReading, string][]): void =>
	test.each(rows)('%s', (_name, reading, meaning) => {
		expect(meaningOf(reading)).toBe(meaning);
	});

describe('what an answer of checkConnection means', () => {
	describe('whether the server was reached', () => {
		testMeanings([
			['connected', jsonAnswer(200, { status: 'connected', success: true }), 'up'],
			['connected, as documented', jsonAnswer(200, { status: 'connected' }), 'up'],
			[
				'connected, but no success',
				jsonAnswer(200, { status: 'connected', success: false }),
				'unknown: unreadable-answer',
			],
			[
				'connection-error, as documented',
				jsonAnswer(200, { 'status': 'connection-error', 'error?': 'x' }),
				'down: check-failed',
			],
			[
				'connection-error with its reason',
				jsonAnswer(200, { status: 'connection-error', error: 'connect ECONNREFUSED 127.0.0.1:1' }),
				'down: refused',
			],
			['empty', answer(200, '', json), 'unknown: unreadable-answer'],
			['truncated JSON', answer(200, '{"status":"conn', json), 'unknown: unreadable-answer'],
			['JSON that is no object', answer(200, '"connected"', json), 'unknown: unreadable-answer'],
			['an array', answer(200, '[]', json), 'unknown: unreadable-answer'],
			['silence', { kind: 'no-answer', ms: 5000 }, 'down: timed-out'],
		]);

		test('slower than the limit that is set is degraded', () => {
			const late = { ...jsonAnswer(200, { status: 'connected', success: true }), ms: 1001 };
			expect(meaningOf(late)).toBe('degraded: slow');
			expect(meaningOf(late, { slowAfterMs: 2000 })).toBe('up');
			expect(judgeCheckConnection(late, facts)).toMatchObject({
				problem: { facts: { ms: 1001, byWorkspace: true } },
			});
		});
	});

	describe('why the server was not reached, as the error says', () => {
		testMeanings([
			['refused', failedCheck('connect ECONNREFUSED 192.0.2.1:443'), 'down: refused'],
			['unknown name', failedCheck('getaddrinfo ENOTFOUND pbx.invalid'), 'down: name-not-found'],
			[
				'name service out of order',
				failedCheck('getaddrinfo EAI_AGAIN pbx.invalid'),
				'unknown: name-service-failed',
			],
			['no route', failedCheck('connect EHOSTUNREACH 192.0.2.1:443'), 'down: no-route'],
			['self-signed', failedCheck('self-signed certificate'), 'down: certificate-self-signed'],
			[
				'self-signed, older Node',
				failedCheck('self signed certificate'),
				'down: certificate-self-signed',
			],
			['expired', failedCheck('certificate has expired'), 'down: certificate-expired'],
			[
				'certificate for another name',
				failedCheck("Hostname/IP does not match certificate's altnames: Host: a"),
				'down: certificate-wrong-name',
			],
			[
				'unknown issuer',
				failedCheck('unable to verify the first certificate'),
				'down: certificate-untrusted',
			],
			[
				'TLS to a plain port',
				failedCheck('write EPROTO 1:error:wrong version number'),
				'down: tls-failed',
			],
			['404 to the upgrade', failedCheck('Unexpected server response: 404'), 'down: wrong-path'],
			[
				'400 to the upgrade',
				failedCheck('Unexpected server response: 400'),
				'down: upgrade-refused',
			],
			[
				'403 to the upgrade',
				failedCheck('Unexpected server response: 403'),
				'down: proxy-wants-credentials',
			],
			[
				'502 to the upgrade',
				failedCheck('Unexpected server response: 502'),
				'down: proxy-cannot-reach',
			],
			[
				'a web page to the upgrade',
				failedCheck('Unexpected server response: 200'),
				'down: not-websocket',
			],
			['no subprotocol', failedCheck('Server sent no subprotocol'), 'down: not-sip'],
			[
				'bad scheme',
				failedCheck('The URL\'s protocol must be one of "ws:", "wss:", "http:"'),
				'down: bad-scheme',
			],
			['another protocol', failedCheck('Parse Error: Expected HTTP/'), 'down: wrong-protocol'],
			['cut off', failedCheck('socket hang up'), 'down: connection-reset'],
			[
				'login rejected by AMI',
				failedCheck('Authentication failed'),
				'unknown: credentials-rejected',
			],
			['an unknown text', failedCheck('the moon is full'), 'down: check-failed'],
		]);
	});

	describe('a refusal by Rocket.Chat', () => {
		testMeanings([
			[
				'401, Restivus',
				jsonAnswer(401, { status: 'error', message: 'You must be logged in to do this.' }),
				'unknown: token-refused',
			],
			[
				'401, 7.x',
				jsonAnswer(401, {
					success: false,
					error: 'You must be logged in to do this.',
					status: 'error',
					message: 'x',
				}),
				'unknown: token-refused',
			],
			['401, 8.x', jsonAnswer(401, { success: false, error: 'x' }), 'unknown: token-refused'],
			['401, empty', answer(401, '', ''), 'unknown: token-refused'],
			[
				'403',
				jsonAnswer(403, { success: false, error: 'x [error-unauthorized]' }),
				'unknown: permission-missing',
			],
			[
				'403, 8.x',
				jsonAnswer(403, { success: false, error: 'forbidden' }),
				'unknown: permission-missing',
			],
			[
				'429',
				jsonAnswer(429, { success: false, error: 'x [error-too-many-requests]' }),
				'unknown: rate-limited',
			],
			[
				'parameters, ajv',
				jsonAnswer(400, {
					success: false,
					error: "must have required property 'host' [invalid-params]",
					errorType: 'invalid-params',
				}),
				'unknown: parameters-refused',
			],
			[
				'parameters, Meteor',
				failedCheck("Match error: Missing key 'port'"),
				'unknown: parameters-refused',
			],
			[
				'parameters, oldest',
				failedCheck('Incorrect / Insufficient Parameters'),
				'unknown: parameters-refused',
			],
			[
				'two-factor',
				jsonAnswer(400, {
					success: false,
					error: 'TOTP Required [totp-required]',
					errorType: 'totp-required',
				}),
				'unknown: unreadable-answer',
			],
		]);

		test.each([
			[{ 'x-ratelimit-reset': String(now + 41_200) }, {}, 42],
			[{}, { error: 'You must wait 17 seconds before trying' }, 17],
			[{ 'x-ratelimit-reset': 'soon' }, {}, 60],
			[{ 'x-ratelimit-reset': '99999999999999999' }, {}, 3600],
		])('a rate limit %j %j says how long to wait', (headers, body, seconds) => {
			expect(judgeCheckConnection(jsonAnswer(429, body, headers), facts)).toMatchObject({
				problem: { code: 'rate-limited', facts: { seconds } },
			});
		});

		test('the missing permission is named', () => {
			expect(judgeCheckConnection(jsonAnswer(403, {}), facts)).toMatchObject({
				problem: { facts: { permission: 'manage-voip-contact-center-settings' } },
			});
		});
	});

	describe('an answer from something other than the route', () => {
		testMeanings([
			[
				'404 text',
				answer(404, '404 Not Found', 'text/plain; charset=UTF-8'),
				'unknown: api-absent',
			],
			[
				'404 JSON',
				jsonAnswer(404, { success: false, error: 'Resource not found' }),
				'unknown: api-absent',
			],
			[
				'HTML with 200',
				answer(200, '<!DOCTYPE html><html></html>', 'text/html'),
				'unknown: api-absent',
			],
			['HTML named JSON', answer(200, '<html></html>', json), 'unknown: api-absent'],
			[
				'no such endpoint',
				jsonAnswer(200, { status: 'error', message: 'API endpoint does not exist' }),
				'unknown: api-absent',
			],
			[
				'500',
				jsonAnswer(500, { success: false, error: 'Internal server error' }),
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
		]);

		test('silence of the whole workspace says nothing about the target', () => {
			const silence: HttpReading = { kind: 'no-answer', ms: 5000 };
			expect(meaningOf(silence, { workspaceAnswers: false })).toBe(
				'unknown: workspace-unreachable',
			);
		});
	});
});
