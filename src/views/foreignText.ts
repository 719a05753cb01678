/**
 * Returns text of other systems made harmless for a `plain_text` object: cut to `max` letters, and without control,
 * bidi, zero-width or empty characters, which would change how the app's own words look.
 */
const invisible =
	/[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/g;

export function foreignText(text: string, max = 80): string {
	const shown = text
		.slice(0, max * 4)
		.replace(invisible, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	const letters = Array.from(shown);
	return letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : shown;
}

const joiner = '\u2060';

/** Removes the app's own symbols too, because this text has a word beside each of them. */
const emoji =
	/[\u00a9\u00ae\u203c\u2049\u20d0-\u20ff\u2100-\u214f\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe00-\ufe0f]|[\u{1f000}-\u{1faff}\u{e0000}-\u{e01ef}]/gu;

/**
 * For the text of a message, which Rocket.Chat reads as markdown: nothing in it may become a
 * mention, link, emoji or code. A test asks `@rocket.chat/message-parser`.
 */
export function neutralised(text: string): string {
	return (
		text
			.replace(emoji, '')
			// These are replaced, because no character between them prevents a link or a formula.
			.replace(/</g, '‹')
			.replace(/>/g, '›')
			.replace(/\$/g, '＄')
			.replace(/[\\`*_~]/g, (mark) => `${joiner}\\${mark}${joiner}`)
			.replace(/[@#:;=./[\]()|!+-]/g, (mark) => `${joiner}${mark}${joiner}`)
			// Rocket.Chat makes this a link, even without a scheme or a port.
			.replace(/(local)(host)/gi, `$1${joiner}$2`)
			.replace(/(\d)(?=\d)/g, `$1${joiner}`)
			.replace(/^(?=.)/gm, joiner)
	);
}
