import { type Bytes, excerpt, maxBytes } from './bytes';

/** The parts of a server's answer to the opening handshake that are judged. */
export type UpgradeResponse = {
	status: number;
	/** Whether the answer came over TLS. */
	secure: boolean;
	accept: string | undefined;
	protocol: string | undefined;
	upgrade: string | undefined;
	location: string | undefined;
	server: string | undefined;
	/** The version of WebSocket. A server that supports WebSocket names it when it refuses. */
	version: string | undefined;
};

export function upgradeResponse(
	status: number,
	header: (name: string) => string | undefined,
	secure: boolean,
): UpgradeResponse {
	const text = (name: string): string | undefined => {
		const value = header(name);
		return value === undefined ? undefined : excerpt(value, 300);
	};
	return {
		status,
		secure,
		accept: text('sec-websocket-accept'),
		protocol: text('sec-websocket-protocol'),
		upgrade: text('upgrade'),
		// The query of a login page may hold private data.
		location: text('location')?.replace(/[?#].*$/, ''),
		server: text('server'),
		version: text('sec-websocket-version'),
	};
}

export type ParsedResponse =
	| { kind: 'more' }
	| { kind: 'response'; response: UpgradeResponse; rest: Bytes }
	| { kind: 'not-http'; text: string }
	| { kind: 'too-long' };

function headersOf(rows: readonly string[]): Map<string, string> {
	return rows.reduce((all, row) => {
		const at = row.indexOf(':');
		const name = row.slice(0, at).trim().toLowerCase();
		const value = row.slice(at + 1).trim();
		const before = all.get(name);
		return at < 1 ? all : all.set(name, before === undefined ? value : `${before}, ${value}`);
	}, new Map<string, string>());
}

/** Returns whether the final answer is still to come (RFC 9110 §15.2). */
const isProvisional = (status: number): boolean => status < 200 && status !== 101;

const beginsAsHttp = (bytes: Bytes): boolean => 'HTTP/1.'.startsWith(bytes.slice(0, 7));

/** Returns the head of the HTTP response in the bytes so far. */
export function parseUpgradeResponse(bytes: Bytes): ParsedResponse {
	if (!beginsAsHttp(bytes)) {
		return { kind: 'not-http', text: excerpt(bytes) };
	}
	const end = /\r?\n\r?\n/.exec(bytes);
	if (!end || end.index > maxBytes) {
		return bytes.length > maxBytes ? { kind: 'too-long' } : { kind: 'more' };
	}
	const [first = '', ...rows] = bytes.slice(0, end.index).split(/\r?\n/);
	const status = Number(/^HTTP\/1\.\d (\d{3})\b/.exec(first)?.[1] ?? 0);
	if (status === 0) {
		return { kind: 'not-http', text: excerpt(first) };
	}
	const rest = bytes.slice(end.index + end[0].length);
	if (isProvisional(status)) {
		return rest === '' ? { kind: 'more' } : parseUpgradeResponse(rest);
	}
	const headers = headersOf(rows);
	return {
		kind: 'response',
		response: upgradeResponse(status, (name) => headers.get(name), false),
		rest,
	};
}
