import type { Clock } from '../domain/clock';

const windowMs = 60_000;

/** Uses one of the requests of a key, if there is one: 0, else the milliseconds until the next. */
export type UseTurn = (key: string) => number;

/** Lets `max` through in any minute. Rocket.Chat counts ten for each route and address, others' requests included. */
export function createRateLimit(clock: Clock, max: number): UseTurn {
	const used = new Map<string, number[]>();
	return (key) => {
		const now = clock.now();
		const recent = (used.get(key) ?? []).filter((at) => now - at < windowMs);
		const [oldest] = recent;
		const isFree = recent.length < max || oldest === undefined;
		used.set(key, isFree ? [...recent, now] : recent);
		return isFree ? 0 : oldest + windowMs - now;
	};
}
