import { runInNewContext } from 'node:vm';

import { errorText, noReason } from '../../../src/domain/errorText';
import { faultProblem } from '../../../src/domain/judging/networkFault';

const withMessage = (message: unknown): Error =>
	Object.defineProperty(new Error(), 'message', { value: message });
const circle: { error?: unknown } = {};
circle.error = circle;

describe('the text of what a platform call throws', () => {
	test.each<[string, unknown, string]>([
		['an Error', new Error('connect ECONNREFUSED'), 'connect ECONNREFUSED'],
		['a text', 'socket hang up', 'socket hang up'],
		['an Error of another realm', runInNewContext("new Error('from there')"), 'from there'],
		[
			'a bare error of JSON-RPC',
			{ jsonrpc: '2.0', id: '1', error: { message: 'connect ECONNREFUSED', code: -32000 } },
			'connect ECONNREFUSED',
		],
		['an object with a text as its error', { error: 'no such role' }, 'no such role'],
		['an Error whose message is an object', withMessage({ message: 'inside' }), 'inside'],
		[
			'Deno 1.x, without what it adds',
			new Error('connect ECONNREFUSED 10.0.0.1:5038 - Local (undefined:undefined)'),
			'connect ECONNREFUSED 10.0.0.1:5038',
		],
		['a code that the text lacks', Object.assign(new Error('no'), { code: 'EPIPE' }), 'EPIPE: no'],
		['a code alone', { code: 'ECONNRESET' }, 'ECONNRESET'],
		[
			'a name with several addresses that all refuse',
			new AggregateError([new Error('connect ECONNREFUSED ::1')], ''),
			'connect ECONNREFUSED ::1',
		],
	])('of %s', (_name, thrown, text) => {
		expect(errorText(thrown)).toBe(text);
	});

	test.each<[string, unknown]>([
		['undefined', undefined],
		['null', null],
		['a number', 7],
		['an empty text', '  '],
		['an empty Error', new Error('')],
		['an empty object', {}],
		['an object made a text', new Error(String({}))],
		['the same, called an error', 'Error: [object Object]'],
		['nothing made a text', new Error(String(undefined))],
		['an Error whose message is nothing', withMessage(undefined)],
		['an object that holds itself', circle],
		[
			'an object that throws when it is looked at',
			{
				get message(): string {
					throw new Error('no');
				},
			},
		],
	])('is words of ours for %s', (_name, thrown) => {
		expect(errorText(thrown)).toBe(noReason);
	});

	test('is cut', () => {
		expect(errorText('x'.repeat(100_000))).toHaveLength(4000);
	});
});

test('an error without a reason is not quoted as if a server had said it', () => {
	expect(faultProblem(noReason, 'pbx:443')).toEqual({
		code: 'check-failed',
		facts: { where: 'pbx:443' },
	});
});
