import { parsed, refused, text } from './parsed';
import type { Parsed } from './parsed';
import { parseUrl } from './url';
import type { Address } from './url';
import { simotelApiPath, simotelExample, withScheme } from '../../domain/simotelAddress';

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
