const control = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** What nobody sees or what encloses the letters around it, and halves of letters. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}\p{Me}\u2800]/gu;
/** The signs with which the app marks states and steps, and those that look like them. */
const ourSigns = /[✅☑✔✓✗✘❌❎🔴🟠🟡🟢🔵⚪⚫⭕⛔🛑🟥🟧🟨🟩➖📞☎💬]/gu;
/** What separates the facts on a line of ours. */
const ourSeparator = /(^|\s)[·•‧∙⋅⸱]+(?=\s|$)/g;
const maxMarks = 3;
const tooManyMarks = new RegExp(`(\\p{M}{${maxMarks}})\\p{M}+`, 'gu');
const rightToLeft =
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function cleaned(text: string, max: number): string {
	const shown = text
		.slice(0, max * 4)
		.replace(control, ' ')
		.replace(unseen, '')
		.replace(ourSigns, ' ')
		.replace(ourSeparator, '$1-')
		.replace(tooManyMarks, '$1')
		.replace(/\s+/g, ' ')
		.trim()
		// A mark would change the word of ours before it.
		.replace(/^[\p{M}\s]+/u, '');
	const letters = Array.from(shown);
	return letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : shown;
}

/** Keeps the order of our own words around text that is written from right to left. */
const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);

/**
 * Returns text of other systems so that it can neither change nor imitate our own words: cut to `max` letters, on one
 * line. It still has to stand in code or in `plain_text`, because markdown in it would take effect.
 */
export const foreignText = (text: string, max = 80): string => isolated(cleaned(text, max));

const isPlainName = (name: string): boolean =>
	/^[+\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_@+()&/…-]*$/u.test(name) && !/ - /.test(name);

/** Returns a name, in quotation marks if it could be read as more than a name. */
export function foreignName(text: string, max = 80): string {
	const name = cleaned(text, max);
	return name === '' || isPlainName(name)
		? isolated(name)
		: `"${isolated(name.replace(/["“”„«»]/g, "'"))}"`;
}
