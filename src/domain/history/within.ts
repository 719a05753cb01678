import { hourMs } from './beatLine';
import type { HistoryHour } from './readHistory';
import { emptyTally, type Tally, tallyOf } from './tally';

export type Span = { readonly from: number; readonly to: number };

/** Returns what lies in the span. An hour without its beats belongs to the span in which its middle lies. */
export function within(hours: readonly HistoryHour[], { from, to }: Span): HistoryHour[] {
	return hours.flatMap<HistoryHour>((hour) => {
		if (hour.kind === 'tally') {
			const middle = hour.hour + hourMs / 2;
			return middle >= from && middle < to ? [hour] : [];
		}
		const beats = hour.beats.filter(({ at }) => at >= from && at < to);
		return beats.length > 0 ? [{ ...hour, beats }] : [];
	});
}

export const tallyOfHour = (hour: HistoryHour): Tally =>
	hour.kind === 'tally' ? hour.tally : tallyOf(hour.beats, hour.every);

/** Returns the sum of all counts. `every`, and whether it begins or ends down, mean nothing in it. */
export function addTallies(tallies: readonly Tally[]): Tally {
	return tallies.reduce(
		(sum, tally) => ({
			every: tally.every,
			up: sum.up + tally.up,
			degraded: sum.degraded + tally.degraded,
			down: sum.down + tally.down,
			unknown: sum.unknown + tally.unknown,
			totalMs: sum.totalMs + tally.totalMs,
			maxMs: Math.max(sum.maxMs, tally.maxMs),
			buckets: sum.buckets.map((count, index) => count + (tally.buckets[index] ?? 0)),
			outages: sum.outages + tally.outages,
			beginsDown: sum.beginsDown,
			endsDown: tally.endsDown,
		}),
		emptyTally(1),
	);
}
