import fc from 'fast-check';

import { code, fence } from '../../../src/messages/markup';
import { foreignName, foreignText } from '../../../src/views/foreignText';
import { effects } from '../../support/messageParser';

const marks = fc.constantFrom(..."@#*_~`[]()<>|:;=./+-!>$\\' 1aéDOPLX038^\n", 'localhost', '```');
const texts = fc.oneof(
	fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
	fc.string({ unit: 'grapheme', maxLength: 20 }),
	fc.array(marks, { maxLength: 40 }).map((letters) => letters.join('')),
);

test('text of other systems takes no effect in code', () => {
	fc.assert(
		fc.property(texts, (text) => {
			const inWords = effects(`*Server* says ${code(foreignText(text))} today`);
			expect(inWords.filter((kind) => !['BOLD', 'INLINE_CODE'].includes(kind))).toEqual([]);
			const inFence = effects(fence([foreignText(text)]));
			expect(inFence.filter((kind) => !['CODE', 'CODE_LINE'].includes(kind))).toEqual([]);
		}),
		{ numRuns: 4000 },
	);
});

test.each([
	['a\u202eb\u200bc\u0000d', 'abc d'],
	['a\u034fb\u115fc\u3164d\uffa0e\u2800f\u180fg\u{e0041}h', 'abcdefgh'],
	['a\ufe0fb\u{e0101}c\u{1d173}d\u{13430}e\ufff0f\u{e0fff}g', 'abcdefg'],
	['\u3164', ''],
	['two\nlines\u2028three', 'two lines three'],
	['  spaces  ', 'spaces'],
	['x'.repeat(100), `${'x'.repeat(79)}…`],
	['😀'.repeat(90), `${'😀'.repeat(79)}…`],
	['a\ud800b', 'ab'],
])('%j is shown as %j', (text, shown) => {
	expect(foreignText(text)).toBe(shown);
});

describe('text of others imitates nothing of ours', () => {
	test.each([
		['Mary · inbound · +98 21', 'Mary - inbound - +98 21'],
		['· Agent admin', '- Agent admin'],
		['col·lega', 'col·lega'],
		['✅ Simotel up', 'Simotel up'],
		['🔴🟡⚪✓✗📞☎ x', 'x'],
	])('%j is shown as %j', (text, shown) => {
		expect(foreignText(text)).toBe(shown);
	});

	test('marks on letters do not pile up, and none changes the word before', () => {
		expect(foreignText(`x${'\u0335'.repeat(20)}`)).toBe(`x${'\u0335'.repeat(3)}`);
		expect(foreignText('\u0335\u0489x')).toBe('x');
	});

	test('text from right to left does not reorder the words around it', () => {
		expect(foreignText('مریم')).toBe('\u2068مریم\u2069');
		expect(foreignName('مریم: x')).toBe('"\u2068مریم: x\u2069"');
	});

	test('nothing invisible is left', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
				expect(foreignText(text).replace(/[\u2068\u2069]/g, '')).not.toMatch(
					/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u,
				);
			}),
			{ numRuns: 2000 },
		);
	});
});

test.each([
	['Mary', 'Mary'],
	["Zoë O'Neill-Smith (2)", "Zoë O'Neill-Smith (2)"],
	['faria.masood', 'faria.masood'],
	['+49 30 555123', '+49 30 555123'],
	['Mary · Agent admin', '"Mary - Agent admin"'],
	['Next: give your password', '"Next: give your password"'],
	['say "hi"', '"say \'hi\'"'],
	['@all *x*', '"@all *x*"'],
	['', ''],
])('the name %j is shown as %j', (name, shown) => {
	expect(foreignName(name)).toBe(shown);
});
