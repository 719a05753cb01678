import { answer, json, judged, said } from './checkConnectionAnswers';
import type { HttpReading } from '../../../src/domain/reading';

describe('an answer of checkConnection means', () => {
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
