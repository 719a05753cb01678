import { type Bytes, excerpt, maxBytes } from './bytes';

export type SipAnswer = {
	status: number;
	reason: string;
	callId: string;
	/** What the server calls itself. */
	server: string | undefined;
};

/** 1xx only says that the answer is yet to come, RFC 3261 §7.2. */
export const isFinal = ({ status }: SipAnswer): boolean => status >= 200;

export type ParsedSip =
	| { kind: 'more' }
	/** `isWhole`: its body is here too. */
	| { kind: 'answer'; answer: SipAnswer; isWhole: boolean; rest: Bytes }
	/** A request of the server's own; nobody here takes it. */
	| { kind: 'request'; rest: Bytes }
	| { kind: 'not-sip'; text: string }
	| { kind: 'too-long' };

const requestLine = /^[A-Z][A-Z0-9._~!%*+'`-]{0,31} \S{1,2000} SIP\/2\.0$/;
const compact = new Map([
	['i', 'call-id'],
	['l', 'content-length'],
]);

/** A header that goes on in the next line begins that line with a space, RFC 3261 §7.3.1. */
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

/** Could these bytes yet become a start line of SIP? Refuses a part of it only for what the whole is refused for. */
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

/** The first SIP message in the bytes so far. Empty lines before it keep a connection alive and mean nothing. */
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
		// The head says it all: a body that is yet to come is not waited for.
		return { kind: 'answer', answer, isWhole: bytes.length >= to, rest: bytes.slice(to) };
	}
	return bytes.length < to ? { kind: 'more' } : { kind: 'request', rest: bytes.slice(to) };
}
