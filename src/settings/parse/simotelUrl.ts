import { parsed, type Parsed, refused, text } from './parsed';
import { type Address, parseUrl } from './url';

/** A host, a base URL, or one that already names the API: all lead to the API's base. */
export function parseSimotelUrl(raw: unknown): Parsed<Address | undefined> {
	const typed = text(raw, simotelExample);
	const read = typed.ok
		? parseUrl(withScheme(typed.value), ['http', 'https'], simotelExample)
		: typed;
	if (!read.ok || read.value === undefined) {
		return read;
	}
	const address = read.value;
	const api = simotelApiPath(address.path);
	if (!api.ok) {
		const reason = api.reason === 'old-api' ? 'old-simotel-api' : api.reason;
		return refused(reason, `${simotelExample}/api/v4`);
	}
	const origin = address.url.slice(0, address.url.length - address.path.length);
	return parsed({ ...address, url: origin + api.path, path: api.path });
}

/** RFC 7617 ends the name at the first colon. */
export function parseUsername(raw: unknown, example: string): Parsed<string> {
	const read = text(raw, example);
	return read.ok && read.value.includes(':') ? refused('colon-in-name', example) : read;
}

/** Secrets in addresses and tokens of ours: whatever is shorter counts as not set. */
export const leastSecretLetters = 24;

export function parseGuardSecret(raw: unknown): Parsed<string> {
	const read = text(raw, '');
	return !read.ok || /^[\w.~-]*$/.test(read.value) ? read : refused('not-for-an-address', '');
}

export const simotelExample = 'http://simotel.example.com';

/** Without a scheme, plain HTTP is meant: Simotel stands in the local network, and its samples have it so. */
export const withScheme = (typed: string): string =>
	typed === '' || typed.includes('://') ? typed : `http://${typed}`;

export type ApiPath =
	| { ok: true; path: string }
	| { ok: false; reason: 'old-api' | 'not-behind-host' };

/** Where the API lies below the host, whatever part of it an admin has pasted. */
export function simotelApiPath(typed: string): ApiPath {
	const bare = typed.replace(/\/+$/, '').replace(/\/setting\/ping\/act$/i, '');
	if (bare.includes('?')) {
		return { ok: false, reason: 'not-behind-host' };
	}
	const match = /^(.*)\/api(?:\/v(\d{1,3})((?:\.\d{1,3})?))?$/i.exec(bare);
	if (!match) {
		return { ok: true, path: `${bare}/api/v4` };
	}
	const [, before = '', major = '4', minor = ''] = match;
	// Versions 1 to 3 have no ping, and Simotel 6.4 removed them.
	return Number(major) < 4
		? { ok: false, reason: 'old-api' }
		: { ok: true, path: `${before}/api/v${major}${minor}` };
}
