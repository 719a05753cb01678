import { hasToken, splitTokens } from '../../../../src/domain/metrics/bearerToken';
import { sameSecret } from '../../../../src/platform/random';

test.each<[string, string[]]>([
	['', []],
	['  ', []],
	['one', ['one']],
	['one two', ['one', 'two']],
	['one, two', ['one', 'two']],
	[' one ,, two,three ', ['one', 'two', 'three']],
])('the tokens in %j', (setting, tokens) => expect(splitTokens(setting)).toEqual(tokens));

test.each<[string, unknown, string[], boolean]>([
	['the first token', 'Bearer one', ['one', 'two'], true],
	['the second token', 'Bearer two', ['one', 'two'], true],
	['small letters', 'bearer one', ['one'], true],
	['another token', 'Bearer three', ['one', 'two'], false],
	['a part of the token', 'Bearer on', ['one'], false],
	['no token', 'Bearer ', ['one'], false],
	['another scheme', 'Basic one', ['one'], false],
	['the token alone', 'one', ['one'], false],
	['no header', undefined, ['one'], false],
	['a list', ['Bearer one'], ['one'], false],
	['no setting', 'Bearer one', [], false],
	['nothing on both sides', 'Bearer ', [''], false],
	['a very long token', `Bearer ${'x'.repeat(10_000)}`, ['one'], false],
])('a request with %s', (_name, header, tokens, matches) => {
	expect(hasToken(header, tokens, sameSecret)).toBe(matches);
});

test('all tokens are compared, also after one has matched', () => {
	const compared: string[] = [];
	hasToken('Bearer one', ['one', 'two'], (given, wanted) => {
		compared.push(wanted);
		return given === wanted;
	});
	expect(compared).toEqual(['one', 'two']);
});
