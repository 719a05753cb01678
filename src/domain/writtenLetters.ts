/** A text as it stands, or with its escapes decoded. */
export type Reading = {
	text: string;
	/** Where each letter begins in the original, and where the original ends. */
	starts: readonly number[];
};

/** Text that is escaped more often was escaped on purpose. */
const maxReadings = 5;

const hex = '[0-9a-f]';
const next = `%[89ab]${hex}`;

const fromCode = (code: number): string =>
	code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
const fromHex = (escape: string): string => fromCode(parseInt(escape.replace(/^\W+[ux]/i, ''), 16));

/** UTF-8: the first byte tells how many follow. A byte alone is Latin-1. */
function fromPercent(escape: string): string {
	const [first = 0, ...others] = escape
		.slice(1)
		.split('%')
		.map((digits) => parseInt(digits, 16));
	const begun = others.length > 0 ? first % (64 >> others.length) : first;
	return fromCode(others.reduce((code, byte) => code * 64 + (byte % 64), begun));
}

const control: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};

/** Escapes of addresses, forms, JSON, scripts and HTML. The first pattern that fits decides. */
const escapes: readonly (readonly [string, (escape: string) => string])[] = [
	[`%[cd]${hex}${next}|%e${hex}(?:${next}){2}|%f[0-7](?:${next}){3}`, fromPercent],
	// The text was cut off inside an escape.
	[`%[c-f]${hex}(?:${next}){0,2}(?:%${hex}?)?$|%${hex}?$`, () => ''],
	[`\\\\(?:u${hex}{0,3}|x${hex}?)?$|&(?:#\\d*|#x${hex}*|[a-z]{0,4})$`, () => ''],
	[`%${hex}{2}`, fromPercent],
	[`\\\\u${hex}{4}|\\\\x${hex}{2}|&#x${hex}{1,6};`, fromHex],
	['&#\\d{1,7};', (escape) => fromCode(Number(escape.slice(2, -1)))],
	['&(?:amp|lt|gt|quot|apos);', (escape) => named[escape.slice(1, -1).toLowerCase()] ?? escape],
	['\\\\[bfnrt]', (escape) => control[escape.slice(1).toLowerCase()] ?? escape],
	['\\\\[^0-9a-z]', (escape) => escape.slice(1)],
	['\\+', () => ' '],
];
const anyEscape = new RegExp(escapes.map(([pattern]) => `(${pattern})`).join('|'), 'gi');

function decodeOnce({ text, starts }: Reading): Reading {
	const decoded = { text: '', starts: [] as number[] };
	let end = 0;
	const keepUntil = (to: number): void => {
		decoded.text += text.slice(end, to);
		decoded.starts.push(...starts.slice(end, to));
	};
	for (let found = anyEscape.exec(text); found; found = anyEscape.exec(text)) {
		const [escape, ...groups] = found;
		const decode = escapes[groups.findIndex((group) => group !== undefined)]?.[1];
		const letters = decode ? decode(escape) : escape;
		keepUntil(found.index);
		decoded.text += letters;
		decoded.starts.push(...Array.from({ length: letters.length }, () => starts[found.index] ?? 0));
		end = found.index + escape.length;
	}
	keepUntil(text.length);
	return { text: decoded.text, starts: [...decoded.starts, starts[text.length] ?? 0] };
}

/** The text as it stands, and decoded as often as it still changes: whatever looks like an escape need not be one. */
export function readingsOf(text: string): Reading[] {
	const plain = { text, starts: Array.from({ length: text.length + 1 }, (_none, at) => at) };
	const readings: Reading[] = [plain];
	for (let last: Reading = plain; readings.length < maxReadings; readings.push(last)) {
		const decoded = decodeOnce(last);
		if (decoded.text === last.text) {
			break;
		}
		last = decoded;
	}
	return readings;
}
