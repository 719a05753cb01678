import type { Clock } from '../domain/clock';

const windowMs = 60_000;

/** Lets `most` through in any minute. Rocket.Chat counts ten for each route and address, others' requests included. */
export function createPace(clock: Clock, most: number): { take(key: string): number } {
	const taken = new Map<string, number[]>();
	return {
		/** 0 when one may go now, else the milliseconds until the next may. */
		take(key) {
			const now = clock.now();
			const recent = (taken.get(key) ?? []).filter((at) => now - at < windowMs);
			const [oldest] = recent;
			const free = recent.length < most || oldest === undefined;
			taken.set(key, free ? [...recent, now] : recent);
			return free ? 0 : oldest + windowMs - now;
		},
	};
}
