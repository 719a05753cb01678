import { type Bytes, excerpt, hasControl, maxBytes, utf8Bytes } from './bytes';
import { failure, type Outcome, problem, success } from '../problem';

export type EventSocketRequests = { login: Bytes; status: Bytes; exit: Bytes };

/** All commands that the app sends to FreeSWITCH's event socket. */
export const eventSocketRequests = (password: string): Outcome<EventSocketRequests> =>
	hasControl(password)
		? failure(problem('unsafe-characters'))
		: success({
				login: utf8Bytes(`auth ${password}\n\n`),
				status: 'api status\n\n',
				exit: 'exit\n\n',
			});

export type EventSocketMessage = {
	/** For example `command/reply`, `api/response` or `text/disconnect-notice`. */
	type: string;
	/** The text of the reply, or the last line but one of a body that names the version. */
	text: string;
	body: string;
};

export type ParsedEventSocket =
	| { kind: 'more' }
	| { kind: 'message'; message: EventSocketMessage; rest: Bytes };

const header = (head: Bytes, name: string): string =>
	new RegExp(`^${name}:(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';

/** Returns the first message in the bytes so far: header lines, an empty line, and a body if a length announces one. */
export function parseEventSocket(received: Bytes): ParsedEventSocket {
	const bytes = received.replace(/^[\r\n]+/, '');
	const end = /\r?\n\r?\n/.exec(bytes);
	if (!end) {
		return { kind: 'more' };
	}
	const head = bytes.slice(0, end.index);
	const from = end.index + end[0].length;
	const announced = /^\d{1,6}$/.exec(header(head, 'Content-Length'))?.[0];
	const to = from + Math.min(Number(announced ?? 0), maxBytes);
	if (bytes.length < to) {
		return { kind: 'more' };
	}
	const body = bytes.slice(from, to);
	return {
		kind: 'message',
		message: {
			type: header(head, 'Content-Type'),
			text: excerpt(header(head, 'Reply-Text'), 200),
			body: excerpt(body, 400),
		},
		rest: bytes.slice(to),
	};
}
