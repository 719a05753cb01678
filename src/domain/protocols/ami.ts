import { type Bytes, excerpt, hasControl, maxBytes, utf8Bytes } from './bytes';
import { ourName } from './ourName';
import { failure, type Outcome, problem, success } from '../problem';

export type AmiAccount = { username: string; password: string };
export type AmiRequests = { login: Bytes; ping: Bytes; logoff: Bytes };

const message = (...fields: readonly (readonly [string, string])[]): Bytes =>
	utf8Bytes([...fields.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n'));

/** The id shows which answers are for the app, and which requests in Asterisk's log are the app's. */
export const amiActionId = (action: 'login' | 'ping' | 'logoff'): string => `${ourName}-${action}`;

/** All requests that the app sends to a management interface. Events stay off, as they would come between the answers. */
export function amiRequests({ username, password }: AmiAccount): Outcome<AmiRequests> {
	if (hasControl(username, password)) {
		return failure(problem('unsafe-characters'));
	}
	return success({
		login: message(
			['Action', 'Login'],
			['ActionID', amiActionId('login')],
			['Username', username],
			['Secret', password],
			['Events', 'off'],
		),
		ping: message(['Action', 'Ping'], ['ActionID', amiActionId('ping')]),
		logoff: message(['Action', 'Logoff'], ['ActionID', amiActionId('logoff')]),
	});
}

export type AmiResponse = {
	/** `Success`, `Error` or `Goodbye`. */
	response: string;
	message: string;
	actionId: string | undefined;
};

export type ParsedAmi =
	| { kind: 'more' }
	| { kind: 'response'; response: AmiResponse; rest: Bytes }
	/** An event, or something that is no message. */
	| { kind: 'other'; rest: Bytes }
	| { kind: 'too-long' };

function fieldsOf(block: string): Map<string, string> {
	return block.split(/\r?\n/).reduce((all, row) => {
		const at = row.indexOf(':');
		return at < 1 ? all : all.set(row.slice(0, at).trim().toLowerCase(), row.slice(at + 1).trim());
	}, new Map<string, string>());
}

/** Returns the first message after the banner. */
export function parseAmi(bytes: Bytes): ParsedAmi {
	const end = /\r?\n\r?\n/.exec(bytes);
	if (!end || end.index > maxBytes) {
		return bytes.length > maxBytes ? { kind: 'too-long' } : { kind: 'more' };
	}
	const rest = bytes.slice(end.index + end[0].length);
	const fields = fieldsOf(bytes.slice(0, end.index));
	const response = fields.get('response');
	if (response === undefined) {
		return { kind: 'other', rest };
	}
	return {
		kind: 'response',
		response: {
			response: excerpt(response),
			message: excerpt(fields.get('message') ?? '', 200),
			actionId: fields.get('actionid'),
		},
		rest,
	};
}
