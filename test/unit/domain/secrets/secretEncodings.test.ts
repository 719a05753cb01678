import fc from 'fast-check';

import { createRedactor } from '../../../../src/domain/secrets/redactText';

type Encode = (text: string) => string;

const letterwise =
	(encode: Encode): Encode =>
	(text) =>
		Array.from(text, encode).join('');
const codeUnitwise = (prefix: string, digits: number, suffix = ''): Encode =>
	letterwise((letter) =>
		letter
			.split('')
			.map((unit) => prefix + unit.charCodeAt(0).toString(16).padStart(digits, '0') + suffix)
			.join(''),
	);
const percentBytes: Encode = (text) =>
	Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const html: Encode = (text) =>
	text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/'/g, '&#39;');
const json: Encode = (text) => JSON.stringify(text).slice(1, -1);
const percent: Encode = encodeURIComponent;
const form: Encode = (text) => new URLSearchParams({ a: text }).toString().slice(2);
const both =
	(...encodes: Encode[]): Encode =>
	(text) =>
		encodes.reduce((encoded, encode) => encode(encoded), text);

const encodings: Readonly<Record<string, Encode>> = {
	'as it is': (text) => text,
	'in upper case': letterwise((letter) =>
		letter.toUpperCase().toLowerCase() === letter ? letter.toUpperCase() : letter,
	),
	'in lower case': letterwise((letter) =>
		letter.toLowerCase().toUpperCase() === letter ? letter.toLowerCase() : letter,
	),
	percent,
	'percent with small digits': (text) =>
		percent(text).replace(/%../g, (escape) => escape.toLowerCase()),
	'percent for a path': encodeURI,
	'percent for each byte': percentBytes,
	'percent twice': both(percent, percent),
	'percent three times': both(percent, percent, percent),
	'a form': form,
	'a form within an address': both(form, percent),
	'JSON': json,
	'JSON with slashes escaped': (text) => json(text).replace(/\//g, '\\/'),
	'JSON twice': both(json, json),
	'JSON in ASCII': (text) =>
		json(text).replace(/[^\0-\x7f]/g, (unit) => codeUnitwise('\\u', 4)(unit)),
	'JSON escapes for each letter': codeUnitwise('\\u', 4),
	'escapes of a script': letterwise((letter) =>
		letter <= '\xff' ? codeUnitwise('\\x', 2)(letter) : letter,
	),
	'a backslash before each sign': (text) => text.replace(/[^\w\s]/gu, '\\$&'),
	'HTML': html,
	'HTML twice': both(html, html),
	'HTML with decimal numbers': letterwise((letter) => `&#${letter.codePointAt(0) ?? 0};`),
	'HTML with hexadecimal numbers': letterwise(
		(letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
	),
	'JSON within an address': both(json, percent),
	'an address within JSON': both(percent, json),
	'HTML within an address': both(html, percent),
	'an address within HTML': both(percent, html),
	'JSON within HTML': both(json, html),
	'HTML within JSON': both(html, json),
	'JSON within HTML within an address': both(json, html, percent),
};

/** Any characters, and often those that have a meaning in an encoding. */
const letters = fc.oneof(
	{ weight: 4, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 4 }) },
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
	fc.constantFrom('\\', '%', '&', '"', "'", '<', '>', '+', ' ', '/', ';', '#'),
	fc.constantFrom('&lt;', '&#65;', '&amp', '\\u0041', '\\x41', '\\n', '%41', '%2541', '%C3', '%'),
	fc.constantFrom('ä', 'ß', 'Ж', 'ش', '電', '😀'),
);
const secrets = fc
	.array(letters, { minLength: 4, maxLength: 20 })
	.map((all) => all.join(''))
	.filter((secret) => Array.from(secret).length >= 4);
const around = fc.constantFrom(['refused: ', ' for user'], ['?password=', ''], ['{"key":"', '"}']);

/** Returns every part of eight letters. */
const partsOf = (text: string): string[] => {
	const all = Array.from(text);
	return all.slice(7).map((_last, at) => all.slice(at, at + 8).join(''));
};

test.each(Object.entries(encodings))(
	'a secret, or a part of eight letters, does not stay in a text: %s',
	(_name, encode) => {
		fc.assert(
			fc.property(
				secrets,
				around,
				fc.nat(20),
				fc.nat(20),
				(secret, [before, after], from, more) => {
					const redact = createRedactor([secret]);
					const all = Array.from(secret);
					const start = from % all.length;
					const part = all.slice(start, start + 8 + more).join('');
					const shown = [secret, part].map((said) => redact(`${before}${encode(said)}${after}`));
					const kept = (text: string, pieces: readonly string[]): string[] =>
						pieces.map(encode).filter((piece) => text.includes(piece));
					expect(kept(shown[0] ?? '', [secret, ...partsOf(secret)])).toEqual([]);
					expect(kept(shown[1] ?? '', partsOf(part))).toEqual([]);
				},
			),
			{ numRuns: 60, seed: 7 },
		);
	},
);

test('the text around a secret stays as it is', () => {
	const secret = 'P@ss\\w0rd';
	const redact = createRedactor([secret]);
	Object.values(encodings).forEach((encode) => {
		expect(redact(`Bad request: a=1&b="${encode(secret)}" \\n 100 %`)).toBe(
			'Bad request: a=1&b="…" \\n 100 %',
		);
	});
});

test('a text without a secret stays as it is, whatever is escaped in it', () => {
	const redact = createRedactor(['canary-pässwörd&?', 'P@ss\\w0rd', 'Ω-&lt;%41\\u0041']);
	const texts = fc
		.array(fc.oneof(fc.string({ unit: 'binary' }), letters))
		.map((all) => all.join(''));
	fc.assert(
		fc.property(texts, (text) => {
			expect(redact(text)).toBe(text);
		}),
		{ numRuns: 1000, seed: 7 },
	);
});

test.each([
	['one letter', 'a'.repeat(2000), 'a'.repeat(2000)],
	['a few letters', 'ab%'.repeat(700), 'ab%'.repeat(700)],
	['backslashes', '\\'.repeat(2000), '\\'.repeat(2000)],
])('a long secret of %s again and again is taken out at once', (_name, secret, text) => {
	expect(createRedactor([secret])(text)).toBe('…');
});
