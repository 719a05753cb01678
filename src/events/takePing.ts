import { matchPing } from '../domain/ping/pingMatch';
import { maxPingAgeMs, type WaitingPing } from '../domain/ping/waitingPing';
import type { Pings } from '../platform/pingStore';

/** Claims the oldest waiting ping for one event. Returns undefined if no ping waits. */
export type TakePing = (
	pings: Pings,
	now: number,
) => Promise<{ ping: WaitingPing; about: boolean } | undefined>;

/**
 * Events have no id, so each of several simultaneous events must claim another ping. Pings that were claimed on
 * this instance are skipped. If another instance was faster, the next ping is tried.
 */
export function createTakePing(): TakePing {
	const claimed = new Map<string, number>();
	const forgetOld = (now: number): void =>
		claimed.forEach((at, id) => {
			if (now - at > maxPingAgeMs) {
				claimed.delete(id);
			}
		});
	const claimOne = async (pings: Pings, { id }: WaitingPing, now: number): Promise<boolean> => {
		if (claimed.has(id)) {
			return false;
		}
		claimed.set(id, now);
		try {
			return await pings.claim(id);
		} catch (error) {
			claimed.delete(id);
			throw error;
		}
	};
	return async (pings, now) => {
		forgetOld(now);
		const { alive, about, expired } = matchPing(await pings.waiting(), now);
		await Promise.all(expired.map((ping) => claimOne(pings, ping, now)));
		for (const ping of alive) {
			if (await claimOne(pings, ping, now)) {
				return { ping, about };
			}
		}
		return undefined;
	};
}
