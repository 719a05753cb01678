import { isHost, isIpv6 } from './host';
import { parsed, type Parsed, parseText, refused } from './parsed';
import { parsePort } from './plain';

/** The address of a server that has no scheme. Without a port it is asked at the usual one. */
export type HostAndPort = { host: string; port: number | undefined };

export function parseHostAndPort(raw: unknown, example: string): Parsed<HostAndPort | undefined> {
	const typed = parseText(raw, example);
	if (!typed.ok) {
		return typed;
	}
	const { value } = typed;
	if (value === '') {
		return parsed(undefined);
	}
	if (isIpv6(value)) {
		return parsed({ host: `[${value}]`, port: undefined });
	}
	if (value.includes('@')) {
		return refused('credentials-in-url', example);
	}
	const match = /^(\[[^\]]*\]|[^:[\]/?#]+)(?::([^:/?#]*))?$/.exec(value);
	if (!match) {
		return refused('not-host-and-port', example);
	}
	const [, host = '', portText] = match;
	if (!isHost(host)) {
		return refused('not-a-host', example);
	}
	const port = portText === '' ? refused('not-a-port', example) : parsePort(portText, example);
	return port.ok ? parsed({ host, port: port.value }) : port;
}

export const hostAndPortText = ({ host, port }: HostAndPort): string =>
	port === undefined ? host : `${host}:${port}`;
