import { plainLetters, type WrittenLetter, writtenLetters } from './decodedLetters';
import type { Bytes } from '../protocols/bytes';

const mark = '…';
/** Of a secret that a cut left over, so much could still be a part of another word. */
const leastAtEnd = 4;
/** Servers shorten what they repeat. So much of a secret is no chance. */
const leastOfPart = 8;
/** Nobody is shown more of a text than this. */
const longest = 2000;

type Place = { from: number; to: number };

function placesOf(text: Bytes, piece: Bytes): Place[] {
	const found: Place[] = [];
	for (let at = text.indexOf(piece); piece && at >= 0; at = text.indexOf(piece, at + 1)) {
		found.push({ from: at, to: at + piece.length });
	}
	return found;
}

const smallLetters = (bytes: Bytes): Bytes =>
	bytes.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** A short one is looked for as a word of its own: it stands inside many others. */
const counts = (text: Bytes, secret: Bytes, { from, to }: Place): boolean =>
	!/^\w{1,3}$/.test(secret) || !/\w/.test(text.charAt(from - 1) + text.charAt(to));

/** A text that was cut to length may end amid a secret. */
function beginningAtEnd(text: Bytes, secret: Bytes): Place[] {
	for (let length = secret.length - 1; length >= leastAtEnd; length -= 1) {
		if (text.endsWith(secret.slice(0, length))) {
			return [{ from: text.length - length, to: text.length }];
		}
	}
	return [];
}

function placesOfSecret(text: Bytes, secret: Bytes): Place[] {
	const found = placesOf(smallLetters(text), smallLetters(secret)).filter((place) =>
		counts(text, secret, place),
	);
	for (let at = 0; at + leastOfPart <= secret.length; at += 1) {
		found.push(...placesOf(text, secret.slice(at, at + leastOfPart)));
	}
	return [...found, ...beginningAtEnd(text, secret)];
}

const bytesOf = (letters: readonly WrittenLetter[]): Bytes =>
	letters.map(({ bytes }) => bytes).join('');

/** The places in the text itself, of letters that a secret comes to. */
function placesInText(letters: readonly WrittenLetter[], secrets: readonly Bytes[]): Place[] {
	const bytes = bytesOf(letters);
	const taken = new Set<number>();
	secrets.forEach((secret) =>
		placesOfSecret(bytes, secret).forEach(({ from, to }) => {
			for (let at = from; at < to; at += 1) {
				taken.add(at);
			}
		}),
	);
	const found: Place[] = [];
	let [at, from, within] = [0, 0, false];
	letters.forEach((letter) => {
		// What introduces a letter, or is left of one, goes with the letter before.
		within = letter.bytes === '' ? within : taken.has(at);
		const to = from + letter.written.length;
		if (within) {
			found.push({ from, to });
		}
		at += letter.bytes.length;
		from = to;
	});
	return found;
}

/** Ours are known, so what another system repeats of them, however it writes it, can be taken out of its text. */
export function redactText(text: string, secrets: readonly string[]): string {
	const shown = text.slice(0, longest);
	const kept = shown.split('');
	// What looks encoded need not be: both are looked at.
	[writtenLetters, plainLetters].forEach((read) => {
		const wanted = secrets.map((secret) => bytesOf(read(secret)));
		placesInText(read(shown), wanted).forEach(({ from, to }) => kept.fill('', from, to));
	});
	return kept.map((letter, at) => (letter || kept[at - 1] === '' ? letter : mark)).join('');
}
