import { parsed, type Parsed, parseText, refused } from './parsed';
import { type Address, parseHttpUrl } from './url';

/** Takes a host, a base URL, or a URL of the API itself, and returns the address of the API. */
export function parseSimotelUrl(raw: unknown, example: string): Parsed<Address | undefined> {
	const url = parseHttpUrl(raw, example, withScheme);
	if (!url.ok || url.value === undefined) {
		return url;
	}
	const address = url.value;
	const api = simotelApiPath(address.path);
	if (!api.ok) {
		const reason = api.reason === 'old-api' ? 'old-simotel-api' : api.reason;
		return refused(reason, `${example}/api/v4`);
	}
	const origin = address.url.slice(0, address.url.length - address.path.length);
	return parsed({ ...address, url: origin + api.path, path: api.path });
}

/** RFC 7617 ends the name at the first colon. */
export function parseUsername(raw: unknown, example: string): Parsed<string> {
	const typed = parseText(raw, example);
	return typed.ok && typed.value.includes(':') ? refused('colon-in-name', example) : typed;
}

/** A shorter secret counts as not set. */
export const minEventSecretLength = 24;

export function parseEventSecret(raw: unknown, example: string): Parsed<string> {
	const typed = parseText(raw, example);
	return !typed.ok || /^[\w.~-]*$/.test(typed.value)
		? typed
		: refused('not-for-an-address', example);
}

/** Simotel runs in the local network, and its own samples use plain HTTP. */
const withScheme = (typed: string): string =>
	typed === '' || typed.includes('://') ? typed : `http://${typed}`;

type ApiPath = { ok: true; path: string } | { ok: false; reason: 'old-api' | 'not-behind-host' };

/** Returns the path of the API, whatever part of it an admin has pasted. */
export function simotelApiPath(typed: string): ApiPath {
	const base = typed.replace(/\/+$/, '').replace(/\/setting\/ping\/act$/i, '');
	if (base.includes('?')) {
		return { ok: false, reason: 'not-behind-host' };
	}
	const match = /^(.*)\/api(?:\/v(\d{1,3})((?:\.\d{1,3})?))?$/i.exec(base);
	if (!match) {
		return { ok: true, path: `${base}/api/v4` };
	}
	const [, before = '', major = '4', minor = ''] = match;
	// Versions 1 to 3 have no ping, and Simotel 6.4 removed them.
	return Number(major) < 4
		? { ok: false, reason: 'old-api' }
		: { ok: true, path: `${before}/api/v${major}${minor}` };
}
