import { field, textField } from '../json';
import { withoutInvisible } from '../settings/invisible';

/** The words of Simotel. `other`: a state that its documentation does not name. */
export const trunkStates = ['ok', 'unavailable', 'deactivated', 'other'] as const;
export type TrunkState = (typeof trunkStates)[number];

/** What an event said of a trunk last. */
export type Trunk = {
	readonly name: string;
	readonly state: TrunkState;
	/** The date of the event, by Simotel's clock. */
	readonly date: number;
	/** When the event arrived, by ours. */
	readonly receivedAt: number;
};

const maxNameLength = 80;

/** Simotel's documentation and its panel disagree about spellings. */
const words: ReadonlyMap<string, TrunkState> = new Map([
	['ok', 'ok'],
	['unavailable', 'unavailable'],
	['deactivate', 'deactivated'],
	['deactivated', 'deactivated'],
]);

const dayMs = 86_400_000;

const normalised = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

export const isTrunkEvent = (fields: unknown, segment: string | undefined): boolean => {
	const named = textField(fields, 'event_name') ?? textField(fields, 'event') ?? segment ?? '';
	return normalised(named.slice(0, 100)) === 'trunknewstate';
};

/** A date comes as seconds since 1970: a number, a text, or the one element of a list, which may be a text as well. */
function dateOf(raw: unknown): number | undefined {
	const [one]: unknown[] = Array.isArray(raw) ? raw : [raw];
	const text = typeof one === 'string' ? one.replace(/^\s*\[|\]\s*$/g, '').trim() : one;
	const seconds = typeof text === 'string' && text !== '' ? Number(text) : text;
	return typeof seconds === 'number' && seconds > 0 && seconds < 1e11 ? seconds * 1000 : undefined;
}

export const trunkName = (raw: unknown): string =>
	typeof raw === 'string'
		? Array.from(
				withoutInvisible(raw)
					.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
					.trim(),
			)
				.slice(0, maxNameLength)
				.join('')
		: '';

/** Returns undefined if the event names no trunk or no state. An event without a date counts from its arrival. */
export function readTrunkEvent(fields: unknown, now: number): Trunk | undefined {
	const name = trunkName(field(fields, 'trunk_name'));
	const state = textField(fields, 'state');
	if (name === '' || state === undefined || state.trim() === '') {
		return undefined;
	}
	const date = dateOf(field(fields, 'date')) ?? dateOf(field(fields, 'last_time')) ?? now;
	return {
		name,
		state: words.get(normalised(state.slice(0, 100))) ?? 'other',
		// A date of years from now would outlast all events that follow.
		date: date > now + dayMs ? now : date,
		receivedAt: now,
	};
}
