import { type Bytes, utf8Bytes } from '../protocols/bytes';

/** A letter as it stands in a text, and what it comes to: nothing, for what only introduces another. */
export type WrittenLetter = { written: string; bytes: Bytes };

/** In an address, in JSON, in HTML or plain, and in any of them within itself. The end may be cut off. */
const letters =
	/%(?:25)*([0-9a-f]{2})|(%[0-9a-f]?$|\\(?!\\*u[0-9a-f]{4}))|\\+u([0-9a-f]{4})|&(?:amp;)*(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));|[^]/giu;

const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};

const ofCode = (code: number, otherwise: string): string =>
	code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;

type Groups = readonly (string | undefined)[];

function meant(written: string, [, , json, decimal, hex, name]: Groups): string {
	if (json ?? hex) {
		return ofCode(parseInt(json ?? hex ?? '', 16), written);
	}
	if (decimal) {
		return ofCode(Number(decimal), written);
	}
	const known = name && named[name.toLowerCase()];
	// A form writes a space so.
	return known ?? (written === '+' ? ' ' : written);
}

export const plainLetters = (text: string): WrittenLetter[] =>
	Array.from(text, (written) => ({ written, bytes: utf8Bytes(written) }));

/** A text letter by letter, so that two ways to write the same can be compared. */
export function writtenLetters(text: string): WrittenLetter[] {
	const found: WrittenLetter[] = [];
	text.replace(letters, (written: string, ...groups: (string | undefined)[]) => {
		const [byte, introduces] = groups;
		const plus = byte && /^2b$/i.test(byte) ? '20' : byte;
		const bytes = plus
			? String.fromCharCode(parseInt(plus, 16))
			: utf8Bytes(meant(written, groups));
		found.push({ written, bytes: introduces === undefined ? bytes : '' });
		return '';
	});
	return found;
}
