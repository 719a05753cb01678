import { type Beat, type BeatState, hasAnswered } from './beat';
import { bucketOf, emptyBuckets } from './latencyBuckets';

/** What is kept of the beats of one target in one hour. Latencies are of beats that answered. */
export type Tally = Readonly<Record<BeatState, number>> & {
	/** Minutes from one beat to the next, which is the time that a beat stands for. */
	readonly every: number;
	readonly totalMs: number;
	readonly maxMs: number;
	readonly buckets: readonly number[];
	/** Runs of down beats. Unknown beats do not end them. */
	readonly outages: number;
	/** Whether the first known beat is down: then the hour before may have begun that outage. */
	readonly beginsDown: boolean;
	readonly endsDown: boolean;
};

export const emptyTally = (every: number): Tally => ({
	every,
	up: 0,
	degraded: 0,
	down: 0,
	unknown: 0,
	totalMs: 0,
	maxMs: 0,
	buckets: emptyBuckets,
	outages: 0,
	beginsDown: false,
	endsDown: false,
});

export const knownBeats = ({ up, degraded, down }: Tally): number => up + degraded + down;

/** `beats` are sorted by time. */
export function tallyOf(beats: readonly Beat[], every: number): Tally {
	const count = (state: BeatState): number => beats.filter((beat) => beat.state === state).length;
	const latencies = beats.filter(hasAnswered).map(({ ms }) => ms);
	const buckets = [...emptyBuckets];
	for (const bucket of latencies.map(bucketOf)) {
		buckets[bucket] = (buckets[bucket] ?? 0) + 1;
	}
	const isDown = beats
		.filter(({ state }) => state !== 'unknown')
		.map(({ state }) => state === 'down');
	return {
		every,
		up: count('up'),
		degraded: count('degraded'),
		down: count('down'),
		unknown: count('unknown'),
		totalMs: latencies.reduce((sum, ms) => sum + ms, 0),
		maxMs: Math.max(0, ...latencies),
		buckets,
		outages: isDown.filter((down, index) => down && !isDown[index - 1]).length,
		beginsDown: isDown[0] ?? false,
		endsDown: isDown[isDown.length - 1] ?? false,
	};
}
