import { hasAnswered } from './beat';
import { bucketPercentile, exactPercentile, type Latency } from './latencyBuckets';
import type { HistoryHour } from './readHistory';
import { knownBeats, type Tally } from './tally';
import { addTallies, type Span, tallyOfHour, within } from './within';

export type Sums = {
	/** Of the known time. Undefined if nothing is known. */
	readonly availabilityPercent: number | undefined;
	readonly beats: number;
	readonly unknownMs: number;
	readonly outages: { readonly count: number; readonly totalMs: number };
	readonly p50: Latency | undefined;
	readonly p95: Latency | undefined;
};

const minutesOf = (tallies: readonly Tally[], count: (tally: Tally) => number): number =>
	tallies.reduce((sum, tally) => sum + count(tally) * tally.every, 0);

/** A run of down beats over the end of an hour is one outage. */
function countOutages(tallies: readonly Tally[]): number {
	const known = tallies.filter((tally) => knownBeats(tally) > 0);
	const joined = known.filter((tally, index) => tally.beginsDown && known[index - 1]?.endsDown);
	return known.reduce((sum, { outages }) => sum + outages, 0) - joined.length;
}

function percentile(
	hours: readonly HistoryHour[],
	all: Tally,
	percent: number,
): Latency | undefined {
	if (hours.some(({ kind }) => kind === 'tally')) {
		return bucketPercentile(all.buckets, all.maxMs, percent);
	}
	const beats = hours.flatMap((hour) => (hour.kind === 'beats' ? hour.beats : []));
	return exactPercentile(
		beats.filter(hasAnswered).map(({ ms }) => ms),
		percent,
	);
}

/** Each beat stands for the time until the next one, so that a changed interval gives no part of the time more weight. */
export function sumsOf(history: readonly HistoryHour[], span: Span): Sums {
	const hours = within(history, span);
	const tallies = hours.map(tallyOfHour);
	const known = minutesOf(tallies, knownBeats);
	const down = minutesOf(tallies, (tally) => tally.down);
	const all = addTallies(tallies);
	return {
		availabilityPercent: known === 0 ? undefined : ((known - down) / known) * 100,
		beats: knownBeats(all) + all.unknown,
		unknownMs: minutesOf(tallies, (tally) => tally.unknown) * 60_000,
		outages: { count: countOutages(tallies), totalMs: down * 60_000 },
		p50: percentile(hours, all, 50),
		p95: percentile(hours, all, 95),
	};
}
