import { readingsOf } from './writtenLetters';
import type { Reading } from './writtenLetters';

const mark = '…';
/** Nobody is shown more of a text than this. */
const maxLength = 2000;
/** Shorter parts of a secret stand in ordinary words too. */
const partLength = 8;
/** Where a text was cut off, a shorter beginning of a secret is enough. */
const minAtEnd = 4;

type Wanted = {
	/** Secrets of up to eight letters, and all parts that long of the others, by their length. */
	parts: ReadonlyMap<number, ReadonlySet<string>>;
	beginnings: ReadonlySet<string>;
};

const foldLetters = (letters: string): string => {
	const folded = letters.toUpperCase().toLowerCase();
	return folded.length === letters.length ? folded : letters;
};

/** Equal for upper and lower case, and as long as before. */
const fold = (text: string): string => text.replace(/[A-Z]+|[^\0-\x7f]/gu, foldLetters);

/** What a decoded text may hold of a secret. The secret is complete: an escape at its end is not one cut off. */
const formsOf = (secret: string): string[] =>
	readingsOf(`${secret}z`).map(({ text }) => fold(text.slice(0, -1)));

function wantedOf(secrets: readonly string[]): Wanted {
	const parts = new Map<number, Set<string>>();
	const beginnings = new Set<string>();
	const add = (form: string): void => {
		const length = Math.min(form.length, partLength);
		const known = parts.get(length) ?? new Set();
		parts.set(length, known);
		for (let at = 0; at + length <= form.length; at += 1) {
			known.add(form.slice(at, at + length));
		}
		for (let end = minAtEnd; end < length; end += 1) {
			beginnings.add(form.slice(0, end));
		}
	};
	secrets.forEach((secret) => formsOf(secret).filter(Boolean).forEach(add));
	return { parts, beginnings };
}

/** A short secret counts as a word of its own only: it stands inside many others. */
const isInsideWord = (text: string, from: number, to: number): boolean =>
	/^\w{1,3}$/.test(text.slice(from, to)) && /\w/.test(text.charAt(from - 1) + text.charAt(to));

/** Where letters of the secrets stand in the original. */
function placesIn({ text, starts }: Reading, { parts, beginnings }: Wanted): [number, number][] {
	const letters = fold(text);
	const found: [number, number][] = [];
	parts.forEach((known, length) => {
		for (let [from, to] = [0, length]; to <= letters.length; from += 1, to += 1) {
			if (known.has(letters.slice(from, to)) && !isInsideWord(letters, from, to)) {
				found.push([from, to]);
			}
		}
	});
	for (let length = minAtEnd; length < partLength; length += 1) {
		if (beginnings.has(letters.slice(-length))) {
			found.push([letters.length - length, letters.length]);
		}
	}
	return found.map(([from, to]) => [starts[from] ?? 0, starts[to] ?? 0]);
}

export type Redact = (text: string) => string;

/** Takes our secrets out of what another system says, however it escapes them. */
export function redactionOf(secrets: readonly string[]): Redact {
	const wanted = wantedOf(secrets);
	return (text) => {
		const shown = text.slice(0, maxLength);
		const letters = shown.split('');
		readingsOf(shown).forEach((reading) =>
			placesIn(reading, wanted).forEach(([from, to]) => letters.fill('', from, to)),
		);
		if (letters.every(Boolean)) {
			return shown;
		}
		const marked = letters
			.map((letter, at) => (letter || letters[at - 1] === '' ? letter : mark))
			.join('');
		// A letter of two units may be left by half.
		return marked.replace(/[\ud800-\udfff]*…[\ud800-\udfff]*/gu, mark);
	};
}

export const textWithoutSecrets = (text: string, secrets: readonly string[]): string =>
	redactionOf(secrets)(text);
