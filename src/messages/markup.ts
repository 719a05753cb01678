/** Rocket.Chat's markdown, as far as our own words use it: bold, inline code, and blocks of code. */

/** For our own words only. */
export const bold = (text: string): string => `*${text}*`;

/** Nothing takes effect in code, so it may hold text of others. */
export const code = (text: string): string =>
	text.trim() === '' ? '' : `\`${text.replace(/[\r\n]+/g, ' ').replace(/`/g, "'")}\``;

export const fence = (lines: readonly string[]): string =>
	['```', ...lines.map((line) => line.replace(/`/g, "'")), '```'].join('\n');

/** Code, or the text between it. */
const pieces = /(```[\s\S]*?```|`[^`\n]*`)/;
const isCode = (piece: string): boolean => piece.startsWith('`');

/** Changes everything outside of code. */
export const outsideCode = (text: string, change: (words: string) => string): string =>
	text
		.split(pieces)
		.map((piece) => (isCode(piece) ? piece : change(piece)))
		.join('');

/** Returns the text as a reader sees it, without marks, and with nothing in it that a copy should not have. */
export const unmarked = (text: string): string =>
	text
		.split(pieces)
		.map((piece) =>
			isCode(piece)
				? piece.replace(/^```\n?|\n?```$|^`|`$/g, '')
				: piece
						.replace(/\*([^*\n]+)\*/g, '$1')
						.replace(/\u2060/g, '')
						.replace(/\u00a0/g, ' '),
		)
		.join('');

/** Marks addresses in our own words as code, because Rocket.Chat makes links of them. */
export const markAddresses = (text: string): string =>
	outsideCode(text, (words) => words.replace(/\b[a-z]+:\/\/[^\s,;]*/g, code));
