import { readingsOf } from './decodedLetters';

const mark = '…';
/** Longer texts are cut before they are shown. */
const maxLength = 2000;
/** Shorter parts of a secret occur in ordinary words too. */
const partLength = 8;
/** At the end of a text, which may have been cut off, a shorter beginning of a secret counts. */
const minAtEnd = 4;

/** Returns the text in lower case, with its length unchanged. */
const fold = (text: string): string => text.replace(/İ/g, 'I').toLowerCase().replace(/ς/g, 'σ');

const isShortWord = (text: string): boolean => /^\w{1,3}$/.test(text);

type Place = readonly [from: number, to: number];
type Search = (text: string) => Place[];

function searchFor(secrets: readonly string[]): Search {
	const parts = new Set<string>();
	const beginnings = new Set<string>();
	for (const secret of secrets.map(fold)) {
		for (let at = 0; at === 0 || at + partLength <= secret.length; at += 1) {
			parts.add(secret.slice(at, at + partLength));
		}
		for (let length = minAtEnd; length < Math.min(secret.length, partLength); length += 1) {
			beginnings.add(secret.slice(0, length));
		}
	}
	const lengths = new Set(Array.from(parts, ({ length }) => length));

	return (text) => {
		const found: Place[] = [];
		for (let from = 0; from < text.length; from += 1) {
			for (const length of lengths) {
				const part = text.slice(from, from + length);
				const around = text.charAt(from - 1) + text.charAt(from + length);
				// A short secret occurs inside many other words.
				if (parts.has(part) && !(isShortWord(part) && /\w/.test(around))) {
					found.push([from, from + length]);
				}
			}
			if (text.length - from < partLength && beginnings.has(text.slice(from))) {
				found.push([from, text.length]);
			}
		}
		return found;
	};
}

/** Returns a function that removes the secrets from another system's text, however they are escaped there. */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
	const search = searchFor(secrets);
	return (text) => {
		const letters = text.slice(0, maxLength).split('');
		for (const { text: read, starts } of readingsOf(letters.join(''))) {
			for (const [from, to] of search(fold(read))) {
				letters.fill('', starts[from], starts[to]);
			}
		}
		return letters.map((letter, at) => (letter || letters[at - 1] === '' ? letter : mark)).join('');
	};
}

export const redactText = (text: string, secrets: readonly string[]): string =>
	createRedactor(secrets)(text);
