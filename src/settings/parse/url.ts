import { isHost } from './host';
import { parsed, type Parsed, parseText, refused, type SettingFault } from './parsed';

export type Address = {
	/** Scheme, host, port and path, as requests use it: no slash at the end. */
	url: string;
	scheme: string;
	host: string;
	port: number;
	path: string;
};

const defaultPorts: Readonly<Record<string, number>> = {
	http: 80,
	ws: 80,
	https: 443,
	wss: 443,
	sip: 5060,
};

/** A token is sent to this address, so only a port that is not of TLS stands for plain HTTP. */
function withScheme(typed: string): string {
	if (typed === '' || typed.includes('://') || /\s/.test(typed)) {
		return typed;
	}
	const [, port = '443'] = /:(\d+)(?:[/?#]|$)/.exec(typed) ?? [];
	return `${port === '443' ? 'https' : 'http'}://${typed}`;
}

/** `completed` adds the scheme to a host, or a host and port. */
export function parseHttpUrl(
	raw: unknown,
	example: string,
	completed: (typed: string) => string,
): Parsed<Address | undefined> {
	const typed = parseText(raw, example);
	return typed.ok
		? parseUrl(completed(typed.value), {
				schemes: ['http', 'https'],
				example,
				otherwise: 'needs-http',
			})
		: typed;
}

/** Paths are appended to a base URL, so it may have no query. */
export function parseBaseUrl(raw: unknown, example: string): Parsed<Address | undefined> {
	const url = parseHttpUrl(raw, example, withScheme);
	return url.ok && url.value?.path.includes('?') ? refused('not-behind-host', example) : url;
}

export const parseWebSocketUrl = (raw: unknown, example: string): Parsed<Address | undefined> =>
	parseUrl(raw, { schemes: ['wss', 'ws'], example, otherwise: 'needs-wss-or-sip' });

/** Not by `URL`: some sandboxes lack it, and it silently corrects mistakes that an admin should see. */
const urlPattern = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\s]*)([^\s]*)$/i;

/** `otherwise` is the reason if the text begins with none of the schemes. */
type UrlRule = { schemes: readonly string[]; example: string; otherwise: SettingFault };

export function parseUrl(
	raw: unknown,
	{ schemes, example, otherwise }: UrlRule,
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
		return refused(/\s/.test(typed.value) ? 'not-a-url' : otherwise, example);
	}
	const [, rawScheme = '', authority = '', rest = ''] = match;
	const scheme = rawScheme.toLowerCase();
	if (!schemes.includes(scheme)) {
		return refused(otherwise, example);
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
