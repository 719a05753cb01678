/**
 * Bytes as a string, with one character of code 0 to 255 for each. A string works in every sandbox, where a Buffer
 * of the host may be a proxy.
 */
export type Bytes = string;

/** No protocol here needs more in one answer. The app closes the connection if a server sends more. */
export const maxBytes = 64 * 1024;

export const utf8Bytes = (text: string): Bytes => Buffer.from(text, 'utf8').toString('latin1');

const control = /[\u0000-\u001f\u007f-\u009f]/;
export const hasControl = (...texts: readonly string[]): boolean =>
	texts.some((text) => control.test(text));

/** Returns the beginning of a text from another system, on one line and without control characters. */
export const excerpt = (bytes: Bytes, max = 80): string =>
	Buffer.from(bytes.slice(0, max * 4), 'latin1')
		.toString('utf8')
		.replace(/[\u0000-\u001f\u007f-\u009f\ufffd]+/g, ' ')
		.trim()
		.slice(0, max);

/** Follows RFC 7617 with UTF-8, because names and passwords may hold any letter. */
export const basicAuth = (username: string, password: string): string =>
	Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
