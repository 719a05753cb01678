import fc from 'fast-check';

import { foreignText, neutralised } from '../../../src/views/foreignText';
import { effects } from '../../support/messageParser';

describe('text of other systems, in a message that Rocket.Chat reads as markdown', () => {
	test.each([
		'@all',
		'hello @here and #general',
		'*b* _i_ ~s~ __u__',
		'`code` ```block```',
		'pbx.example.com:5038',
		'http://x.io/a?b=c#d',
		'[a](http://x.io)',
		'<http://x.io|a>',
		'a@b.com mailto:x@y.z',
		'+4930123456 tel:+4930123456',
		'<.|>',
		':smile: :)',
		'> quote',
		'# heading',
		'- item\n* item\n1. item\n- [x] task',
		'||spoiler|| $$x$$ \\[x\\] \\(y\\)',
		'$x$ \\*b\\*',
		'it costs $5 or $6',
		'color:#ff0000',
		'see localhost or Localhost now',
		"so =D and ;D and '=D and =P and =L and =X or :-) here",
		'<t:1700000000:R>',
		'\u2764 \u{1f44d}\u{1f3fd} \u{1f1e9}\u{1f1ea} 1\ufe0f\u20e3 \u260e',
	])('%j has no effect', (text) => {
		expect(effects(neutralised(text))).toEqual([]);
	});

	test('generated text has no effect either', () => {
		const marks = fc.constantFrom(..."@#*_~`[]()<>|:;=./+-!>$\\' 1aéDOPLX038^\n", 'localhost');
		const texts = fc.oneof(
			fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
			fc.string({ unit: 'grapheme', maxLength: 20 }),
			fc.array(marks, { maxLength: 40 }).map((letters) => letters.join('')),
		);
		fc.assert(
			fc.property(texts, (text) => expect(effects(neutralised(text))).toEqual([])),
			{ numRuns: 4000 },
		);
	});
});

describe('text of other systems, in a plain text object', () => {
	test.each([
		['a\u202eb\u200bc\u0000d', 'a b c d'],
		['a\u034fb\u115fc\u3164d\uffa0e\u2800f\u180ag\u180fh\u{e0041}i', 'a b c d e f\u180ag h i'],
		['\u3164', ''],
		['two\nlines', 'two lines'],
		['  spaces  ', 'spaces'],
		['x'.repeat(100), `${'x'.repeat(79)}…`],
		['😀'.repeat(90), `${'😀'.repeat(79)}…`],
		['a\ud800b', 'a b'],
	])('%j is shown as %j', (text, shown) => {
		expect(foreignText(text)).toBe(shown);
	});
});
