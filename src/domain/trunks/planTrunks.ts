import { textField } from '../json';
import type { Trunk } from './trunkEvent';
import { decodeTrunk, newestOfEach } from './trunkList';

export const maxTrunks = 200;

/** A stored state of a trunk. It is never changed: a newer one is added, and then this one is removed. */
export type StoredTrunk = Trunk & { readonly id: string };

/** Returns undefined if the record cannot be read. */
export function decodeStoredTrunk(stored: unknown): StoredTrunk | undefined {
	const trunk = decodeTrunk(stored);
	const id = textField(stored, 'id');
	return trunk && id ? { ...trunk, id } : undefined;
}

const latestFirst = (a: Trunk, b: Trunk): number =>
	b.receivedAt - a.receivedAt || (a.name < b.name ? -1 : 1);

/**
 * Returns which of these events to store, and which stored states to remove after that: those for which there is a
 * newer one, and the trunks that were longest without an event if there are too many. Several instances may do this at
 * the same time, and still the newest state of each trunk is never removed.
 */
export function planTrunks(
	stored: readonly StoredTrunk[],
	events: readonly StoredTrunk[],
): { add: StoredTrunk[]; remove: StoredTrunk[] } {
	const kept = newestOfEach([...stored, ...events])
		.sort(latestFirst)
		.slice(0, maxTrunks);
	return {
		add: events.filter((event) => kept.includes(event)),
		remove: stored.filter((one) => !kept.includes(one)),
	};
}
