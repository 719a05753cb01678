import { type Clock, isRecent } from '../domain/clock';

const windowMs = 60_000;

/** Uses one of the requests of a key. Returns 0, or the milliseconds until the next one if none is left. */
export type UseTurn = (key: string) => number;

/** Allows `max` requests in any minute. Rocket.Chat allows ten for each route and address, and counts those of other clients too. */
export function createRateLimit(clock: Clock, max: number): UseTurn {
	const used = new Map<string, number[]>();
	return (key) => {
		const now = clock.now();
		const recent = (used.get(key) ?? []).filter((at) => isRecent(at, windowMs, clock));
		const [oldest] = recent;
		const isFree = recent.length < max || oldest === undefined;
		used.set(key, isFree ? [...recent, now] : recent);
		return isFree ? 0 : oldest + windowMs - now;
	};
}
