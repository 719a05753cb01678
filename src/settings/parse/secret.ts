import { refused, text } from './parsed';
import type { Parsed } from './parsed';

/**
 * Tokens, keys and user names that travel in a header: visible ASCII. `anyLetters` is for passwords,
 * which travel encoded and may hold any letter.
 */
export function parseSecret(raw: unknown, anyLetters = false): Parsed<string> {
	const read = text(raw, '');
	if (!read.ok) {
		return read;
	}
	const sendable = anyLetters || /^[\x21-\x7e]*$/.test(read.value);
	return sendable ? read : refused('not-ascii', '');
}
