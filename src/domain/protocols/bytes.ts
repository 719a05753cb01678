/**
 * Bytes as a string, one character of code 0 to 255 for each: cut, joined and compared alike in every
 * sandbox, where a Buffer of the host may be a proxy.
 */
export type Bytes = string;

/** No protocol of ours needs more in one answer; whoever sends more is cut off. */
export const maxBytes = 64 * 1024;

export const utf8Bytes = (text: string): Bytes => Buffer.from(text, 'utf8').toString('latin1');

const control = /[\u0000-\u001f\u007f-\u009f]/;
export const hasControl = (...texts: readonly string[]): boolean =>
	texts.some((text) => control.test(text));

/** The beginning of what another system sent, on one line and without what would move a cursor. */
export const excerpt = (bytes: Bytes, max = 80): string =>
	Buffer.from(bytes.slice(0, max * 4), 'latin1')
		.toString('utf8')
		.replace(/[\u0000-\u001f\u007f-\u009f\ufffd]+/g, ' ')
		.trim()
		.slice(0, max);

/** RFC 7617 with UTF-8: names and passwords may hold any letter. */
export const basicAuth = (username: string, password: string): string =>
	Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
