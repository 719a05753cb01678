import { type Bytes, excerpt, maxBytes } from './bytes';

export type SipAnswer = {
	status: number;
	reason: string;
	callId: string;
	/** The name and version that the server gives. */
	server: string | undefined;
};

/** A 1xx answer only says that the final one will follow (RFC 3261 §7.2). */
export const isFinal = ({ status }: SipAnswer): boolean => status >= 200;

export type ParsedSip =
	| { kind: 'more' }
	/** `isWhole`: its body has arrived too. */
	| { kind: 'answer'; answer: SipAnswer; isWhole: boolean; rest: Bytes }
	/** A request from the server, which the app ignores. */
	| { kind: 'request'; rest: Bytes }
	| { kind: 'not-sip'; text: string }
	| { kind: 'too-long' };

const requestLine = /^[A-Z][A-Z0-9._~!%*+'`-]{0,31} \S{1,2000} SIP\/2\.0$/;
const compact = new Map([
	['i', 'call-id'],
	['l', 'content-length'],
]);

/** If a header continues in the next line, that line begins with a space (RFC 3261 §7.3.1). */
function headersOf(rows: readonly string[]): Map<string, string> {
	const whole = rows
		.join('\n')
		.replace(/\n[ \t]+/g, ' ')
		.split('\n');
	return whole.reduce((all, row) => {
		const at = row.indexOf(':');
		const name = row.slice(0, at).trim().toLowerCase();
		const key = compact.get(name) ?? name;
		return at < 1 || all.has(key) ? all : all.set(key, row.slice(at + 1).trim());
	}, new Map<string, string>());
}

const maxStart = 2100;
const isStartLine = (line: string): boolean =>
	/^SIP\/2\.0 [1-6]\d\d(?!\d)/.test(line) || requestLine.test(line);

/** Returns whether these bytes are, or may become, a start line of SIP. A part is never refused if the whole could be valid. */
function mayBeSip(bytes: Bytes): boolean {
	const end = bytes.search(/\r?\n/);
	const line = end < 0 ? bytes.replace(/\r$/, '') : bytes.slice(0, end);
	if (line.length > maxStart || /[\u0000-\u0008]/.test(line)) {
		return false;
	}
	return end < 0 ? line === '' || /^[A-Z]/.test(line) : isStartLine(line);
}

function startOf(first: string, headers: Map<string, string>): SipAnswer | undefined {
	const [, status, reason = ''] = /^SIP\/2\.0 (\d{3}) ?(.*)$/.exec(first) ?? [];
	const server = headers.get('server') ?? headers.get('user-agent');
	return status === undefined
		? undefined
		: {
				status: Number(status),
				reason: excerpt(reason),
				callId: headers.get('call-id') ?? '',
				server: server === undefined ? undefined : excerpt(server),
			};
}

/** Returns the first SIP message in the bytes so far. Empty lines before it only keep the connection alive. */
export function parseSip(received: Bytes): ParsedSip {
	const bytes = received.replace(/^[\r\n]+/, '');
	if (!mayBeSip(bytes)) {
		return { kind: 'not-sip', text: excerpt(bytes) };
	}
	const end = /\r?\n\r?\n/.exec(bytes);
	if (!end) {
		return received.length > maxBytes ? { kind: 'too-long' } : { kind: 'more' };
	}
	const [first = '', ...rows] = bytes.slice(0, end.index).split(/\r?\n/);
	const headers = headersOf(rows);
	const length = Number(/^\d{1,9}$/.exec(headers.get('content-length') ?? '')?.[0] ?? 0);
	const to = end.index + end[0].length + length;
	if (to > maxBytes) {
		return { kind: 'too-long' };
	}
	const answer = startOf(first, headers);
	if (answer) {
		// The head holds all that is needed, so the app does not wait for the body.
		return { kind: 'answer', answer, isWhole: bytes.length >= to, rest: bytes.slice(to) };
	}
	return bytes.length < to ? { kind: 'more' } : { kind: 'request', rest: bytes.slice(to) };
}
