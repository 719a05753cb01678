import { field } from '../json';

/** Channels, private groups and direct messages. A livechat's visitor reads what is posted there. */
const kinds: readonly unknown[] = ['c', 'p', 'd'];

/** Reads a flag of Rocket.Chat's database, where a missing flag is off. */
const isOff = (flag: unknown): boolean => flag === undefined || flag === null || flag === false;

/**
 * Returns whether a result may be posted into this room for this user, who still has to be a member. Most of it the
 * engine does not know: without the fields that it leaves unmapped, the answer is no.
 */
export function mayShareIn(room: unknown, username: string): boolean {
	const rest = field(room, '_unmappedProperties_');
	if (typeof rest !== 'object' || rest === null || !kinds.includes(field(room, 'type'))) {
		return false;
	}
	const either = (name: string): unknown => field(room, name) ?? field(rest, name);
	const flags = ['isReadOnly', 'ro', 'archived', 'encrypted', 'broadcast', 'federated'];
	const muted = either('muted') ?? [];
	return (
		[...flags, 'isFederated'].every((name) => isOff(either(name))) &&
		Array.isArray(muted) &&
		!muted.includes(username)
	);
}

const phone = /\+?\d(?:[\s()./-]{0,2}\d){6,}/g;

/** Hides all but the last two digits of what may be a phone number. */
export const maskPhones = (text: string): string =>
	text.replace(phone, (found) => `…${found.replace(/\D/g, '').slice(-2)}`);
