/** A text, unchanged or with escapes decoded. */
type Reading = {
	text: string;
	/** For each letter its position in the original, then the length of the original. */
	starts: readonly number[];
};

/** Limits the time for one text. Texts of real servers have a few readings. */
const maxReadings = 40;

type Names = Readonly<Record<string, string>>;
const htmlNames: Names = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const jsonNames: Names = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const fromCode = (code: number): string =>
	code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';

function fromUtf8(bytes: string): string {
	const [first = 0, ...others] = Array.from(bytes, (byte) => byte.charCodeAt(0));
	return fromCode(
		others.reduce((code, byte) => code * 64 + (byte % 64), first % (64 >> others.length)),
	);
}

function fromHtml(escape: string): string {
	const name = escape.slice(1, -1).toLowerCase();
	return htmlNames[name] ?? fromCode(Number(name.replace('#', '0')));
}

function fromJson(escape: string): string {
	const name = escape.slice(1);
	return name.length > 1 ? fromCode(Number(`0x${name.slice(1)}`)) : (jsonNames[name] ?? name);
}

const kinds: readonly (readonly [RegExp, (escape: string) => string])[] = [
	[/%[0-9a-f]{2}/gi, (escape) => fromCode(Number(`0x${escape.slice(1)}`))],
	[/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g, fromUtf8],
	[/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos);/gi, fromHtml],
	[/\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[bfnrt]|[^0-9a-z])/gi, fromJson],
	// HTML forms encode a space as a plus sign.
	[/\+/g, () => ' '],
	// An escape that is incomplete because the text was cut off.
	[/(?:%\w{0,2}){1,4}$|[\\&][#\w]{0,5}$/g, () => ''],
];

function decode({ text, starts }: Reading, [pattern, meaning]: (typeof kinds)[number]): Reading {
	const kept: number[] = [];
	let end = 0;
	const decoded = text.replace(pattern, (escape: string, at: number) => {
		const letters = meaning(escape);
		kept.push(...starts.slice(end, at), ...letters.split('').map(() => starts[at] ?? 0));
		end = at + escape.length;
		return letters;
	});
	return { text: decoded, starts: [...kept, ...starts.slice(end)] };
}

/** Returns the text unchanged and with its escapes decoded, in every order of the kinds: what looks like an escape may be plain text. */
export function readingsOf(text: string): readonly Reading[] {
	const starts = Array.from({ length: text.length + 1 }, (_none, at) => at);
	const readings: Reading[] = [{ text, starts }];
	for (const reading of readings) {
		for (const kind of kinds) {
			const decoded = decode(reading, kind);
			if (readings.length < maxReadings && readings.every((one) => one.text !== decoded.text)) {
				readings.push(decoded);
			}
		}
	}
	return readings;
}
