import { answer, facts, failed, judged, now, said } from './checkConnectionAnswers';
import { judgeCheckConnection } from '../../../src/domain/checkConnection';
import type { HttpReading } from '../../../src/domain/reading';

describe('an answer of checkConnection means', () => {
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
