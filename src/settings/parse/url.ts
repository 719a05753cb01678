import { isHost } from './host';
import { parsed, type Parsed, parseText, refused } from './parsed';

export type Address = {
	/** Scheme, host, port and path, as requests use it: no slash at the end. */
	url: string;
	scheme: string;
	host: string;
	port: number;
	path: string;
};

const defaultPorts: Readonly<Record<string, number>> = { http: 80, ws: 80, https: 443, wss: 443 };

/** Paths are appended to a base URL, so it may have no query. */
export function parseBaseUrl(raw: unknown, example: string): Parsed<Address | undefined> {
	const url = parseUrl(raw, ['http', 'https'], example);
	return url.ok && url.value?.path.includes('?') ? refused('not-behind-host', example) : url;
}

export const parseWebSocketUrl = (raw: unknown, example: string): Parsed<Address | undefined> =>
	parseUrl(raw, ['wss', 'ws'], example);

/** Not by `URL`: some sandboxes lack it, and it silently corrects mistakes that an admin should see. */
const urlPattern = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\s]*)([^\s]*)$/i;

export function parseUrl(
	raw: unknown,
	schemes: readonly string[],
	example: string,
): Parsed<Address | undefined> {
	const typed = parseText(raw, example);
	if (!typed.ok) {
		return typed;
	}
	if (typed.value === '') {
		return parsed(undefined);
	}
	const match = urlPattern.exec(typed.value);
	if (!match) {
		return refused(/\s/.test(typed.value) ? 'not-a-url' : 'needs-scheme', example);
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
	const port = portText === undefined ? (defaultPorts[scheme] ?? 0) : Number(portText);
	// No client accepts the zone of a link-local address in a URL.
	if (/^\[[^\]]*%/.test(host)) {
		return refused('zone-in-address', example);
	}
	if (!isHost(host)) {
		return refused('not-a-host', example);
	}
	if (!Number.isInteger(port) || port < 1 || port > 65535) {
		return refused('not-a-port', example);
	}
	if (rest.includes('#') || /["'<>\\^`{|}]/.test(rest)) {
		return refused('not-behind-host', example);
	}
	// A slash at the end of a query is part of it.
	const path = rest.includes('?') ? rest : rest.replace(/\/+$/, '');
	const at = portText === undefined ? host : `${host}:${port}`;
	return parsed({ url: `${scheme}://${at}${path}`, scheme, host, port, path });
}
