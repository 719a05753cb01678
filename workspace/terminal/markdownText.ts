/** Code, or the words between it. */
const pieces = /(```[\s\S]*?```|`[^`\n]*`)/;

const words = (text: string): string =>
	text
		.replace(/\*([^*\n]+)\*/g, '$1')
		.replace(/\u2060/g, '')
		.replace(/\u00a0/g, ' ');

/** Returns markdown as a person reads it: without the marks of bold and code, without joiners, with usual spaces. */
export const markdownText = (text: string): string =>
	text
		.split(pieces)
		.map((piece) =>
			piece.startsWith('`') ? piece.replace(/^```\n?|\n?```$|^`|`$/g, '') : words(piece),
		)
		.join('');
