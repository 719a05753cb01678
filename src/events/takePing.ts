import { matchPing } from '../domain/ping/pingMatch';
import { pingLivesMs, type WaitingPing } from '../domain/ping/waitingPing';
import type { Pings } from '../platform/pingStore';

/** Takes for one event the oldest ping that waits; undefined when none does. */
export type TakePing = (
	pings: Pings,
	now: number,
) => Promise<{ ping: WaitingPing; about: boolean } | undefined>;

/**
 * Events have no id, so those of one moment count: each takes another ping. What one of them takes, the others of
 * this instance pass over; where another instance was quicker, the next ping is tried.
 */
export function createTakePing(): TakePing {
	const taken = new Map<string, number>();
	const forgetOld = (now: number): void =>
		taken.forEach((at, id) => {
			if (now - at > pingLivesMs) {
				taken.delete(id);
			}
		});
	const takeOne = async (pings: Pings, { id }: WaitingPing, now: number): Promise<boolean> => {
		if (taken.has(id)) {
			return false;
		}
		taken.set(id, now);
		try {
			return await pings.claim(id);
		} catch (error) {
			taken.delete(id);
			throw error;
		}
	};
	return async (pings, now) => {
		forgetOld(now);
		const { alive, about, expired } = matchPing(await pings.waiting(), now);
		await Promise.all(expired.map((ping) => takeOne(pings, ping, now)));
		for (const ping of alive) {
			if (await takeOne(pings, ping, now)) {
				return { ping, about };
			}
		}
		return undefined;
	};
}
