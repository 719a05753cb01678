import { answer, json, judged, said } from './checkConnectionAnswers';
import type { HttpReading } from '../../../src/domain/reading';

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
