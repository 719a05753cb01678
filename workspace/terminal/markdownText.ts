/** Code, or the words between it. */
const pieces = /(```[\s\S]*?```|`[^`\n]*`)/;
const isCode = (piece: string): boolean => piece.startsWith('`');

/** Stands for a piece of code while the words around it are read: bold may begin before it and end after it. */
const held = '\uE000';

const words = (text: string): string =>
	text
		.replace(/\*([^*\n]+)\*/g, '$1')
		.replace(/\u2060/g, '')
		.replace(/\u00a0/g, ' ');

/** Returns markdown as a person reads it: without the marks of bold and code, without joiners, with usual spaces. */
export function markdownText(text: string): string {
	const all = text.replaceAll(held, '').split(pieces);
	const codes = all.filter(isCode).map((piece) => piece.replace(/^```\n?|\n?```$|^`|`$/g, ''));
	return words(all.map((piece) => (isCode(piece) ? held : piece)).join('')).replaceAll(
		held,
		() => codes.shift() ?? '',
	);
}
