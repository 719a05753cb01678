import { isHost } from './host';
import { parsed, type Parsed, refused, text } from './parsed';

export type Address = {
	/** As it is sent: scheme, host, port and path, no slash at the end. */
	url: string;
	scheme: string;
	host: string;
	port: number;
	path: string;
};

const usualPort: Readonly<Record<string, number>> = { http: 80, ws: 80, https: 443, wss: 443 };

/** What other paths are appended to: nothing may stand behind its path. */
export function parseBaseUrl(raw: unknown, example: string): Parsed<Address | undefined> {
	const read = parseUrl(raw, ['http', 'https'], example);
	return read.ok && read.value?.path.includes('?') ? refused('not-behind-host', example) : read;
}

/** Our own reading, as `URL` is not there in every sandbox and mends what an admin should see. */
const shape = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\s]*)([^\s]*)$/i;

export function parseUrl(
	raw: unknown,
	schemes: readonly string[],
	example: string,
): Parsed<Address | undefined> {
	const read = text(raw, example);
	if (!read.ok) {
		return read;
	}
	if (read.value === '') {
		return parsed(undefined);
	}
	const match = shape.exec(read.value);
	if (!match) {
		return refused(/\s/.test(read.value) ? 'not-a-url' : 'needs-scheme', example);
	}
	const [, rawScheme = '', authority = '', rest = ''] = match;
	const scheme = rawScheme.toLowerCase();
	if (!schemes.includes(scheme)) {
		return refused('wrong-scheme', example);
	}
	if (authority.includes('@')) {
		return refused('credentials-in-url', example);
	}
	const [, host = '', portText] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority) ?? [];
	const port = portText === undefined ? (usualPort[scheme] ?? 0) : Number(portText);
	if (!isHost(host)) {
		return refused('not-a-host', example);
	}
	if (!Number.isInteger(port) || port < 1 || port > 65535) {
		return refused('not-a-port', example);
	}
	if (rest.includes('#') || /["'<>\\^`{|}]/.test(rest)) {
		return refused('not-behind-host', example);
	}
	// What stands behind a question mark is not a folder.
	const path = rest.includes('?') ? rest : rest.replace(/\/+$/, '');
	const at = portText === undefined ? host : `${host}:${port}`;
	return parsed({ url: `${scheme}://${at}${path}`, scheme, host, port, path });
}
