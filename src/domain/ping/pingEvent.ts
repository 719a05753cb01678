import { field } from '../json';

/** The content of a request from Simotel: a Ping event with its date in milliseconds, another event, or nothing readable. */
export type SimotelEvent =
	| { kind: 'ping'; date: number | undefined }
	| { kind: 'other' }
	| { kind: 'malformed' };

const maxNameLength = 100;

/** Simotel's documentation and its servers disagree about capitals and spaces. */
const normalised = (name: string): string => name.toLowerCase().replace(/\s+/g, '');

/** The date comes as epoch seconds: a number, a text in a query, or the one element of an array. */
function dateOf(raw: unknown): number | undefined {
	const [one]: unknown[] = Array.isArray(raw) ? raw : [raw];
	const text = typeof one === 'string' ? one.replace(/^\s*\[|\]\s*$/g, '').trim() : one;
	const seconds = typeof text === 'string' && text !== '' ? Number(text) : text;
	return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0
		? seconds * 1000
		: undefined;
}

function nameOf(fields: unknown, segment: string | undefined): unknown {
	const named: unknown = field(fields, 'event_name') ?? field(fields, 'event');
	return named ?? segment;
}

/**
 * `segment` is what Rest4 appends to the path. Fields without a name are a report, not a fault (AutoDialerReport has
 * no name). Simotel never sends a body that is no object, or a name that is no text.
 */
export function parseSimotelEvent(fields: unknown, segment: string | undefined): SimotelEvent {
	if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
		return { kind: 'malformed' };
	}
	const name = nameOf(fields, segment);
	if (name === undefined) {
		return { kind: Object.keys(fields).length > 0 ? 'other' : 'malformed' };
	}
	if (typeof name !== 'string' || name.length > maxNameLength || normalised(name) === '') {
		return { kind: 'malformed' };
	}
	return normalised(name) === 'ping'
		? { kind: 'ping', date: dateOf(field(fields, 'date')) }
		: { kind: 'other' };
}

/**
 * The secret follows it, and from Rest4 the event's name. A named parameter would be clearer than the star, but
 * engine 1.53 finds an endpoint by the part of its path before the first colon.
 */
export const simotelEventsPath = 'simotel';
