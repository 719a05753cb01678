import { refused, text } from './parsed';
import type { Parsed } from './parsed';

/** Tokens, keys and user names that travel in a header: visible ASCII. */
export function parseSecret(raw: unknown, example = ''): Parsed<string> {
	const read = text(raw, example);
	return !read.ok || /^[\x21-\x7e]*$/.test(read.value) ? read : refused('not-ascii', example);
}

/** Passwords travel encoded and may hold any letter. */
export const parsePassword = (raw: unknown): Parsed<string> => text(raw, '');
