import { type Bytes, excerpt, hasControl, maxBytes, utf8Bytes } from './bytes';
import { failure, type Outcome, problem, success } from '../problem';

/** Returns `authenticate|<password>`, preceded by its length in bytes and an id. */
export function drachtioLogin(id: string, password: string): Outcome<Bytes> {
	if (hasControl(id, password)) {
		return failure(problem('unsafe-characters'));
	}
	const message = utf8Bytes(`${id}|authenticate|${password}`);
	return success(`${message.length}#${message}`);
}

export type ParsedDrachtio =
	| { kind: 'more' }
	/** `words` is the part after the id of the request. It begins with `OK` or `NOK`. */
	| { kind: 'response'; id: string; words: readonly string[]; rest: Bytes }
	| { kind: 'other'; rest: Bytes }
	| { kind: 'not-drachtio' };

/** Returns the first message in the bytes so far. */
export function parseDrachtio(bytes: Bytes): ParsedDrachtio {
	const head = /^(\d{1,5})#/.exec(bytes);
	if (!head) {
		return /^\d{0,5}$/.test(bytes) ? { kind: 'more' } : { kind: 'not-drachtio' };
	}
	const length = Number(head[1]);
	const end = head[0].length + length;
	if (length === 0 || end > maxBytes) {
		return { kind: 'not-drachtio' };
	}
	if (bytes.length < end) {
		return { kind: 'more' };
	}
	const rest = bytes.slice(end);
	const [, kind, id, ...words] = bytes.slice(head[0].length, end).split('|');
	return kind === 'response' && id !== undefined
		? { kind: 'response', id, words: words.map((word) => excerpt(word)), rest }
		: { kind: 'other', rest };
}
