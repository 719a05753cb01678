import type { Target } from '../target';
import type { Beat } from './beat';
import { hourMs } from './beatLine';
import { type HourRecord, readHour, readHourRecord } from './hourRecord';
import type { Tally } from './tally';
import { readWeek, readWeekRecord, type TargetHour, weekMs } from './weekRecord';

/** One hour of one target: its beats, or what is left of them. */
export type HistoryHour =
	| {
			readonly kind: 'beats';
			readonly hour: number;
			readonly every: number;
			readonly beats: readonly Beat[];
	  }
	| { readonly kind: 'tally'; readonly hour: number; readonly tally: Tally };

/** The hours of each target, sorted by time, each hour once. */
export type History = Readonly<Record<Target, readonly HistoryHour[]>>;

const countOf = ({ tally }: TargetHour): number =>
	tally.up + tally.degraded + tally.down + tally.unknown;

function hoursOf(
	target: Target,
	records: readonly HourRecord[],
	summedUp: readonly TargetHour[],
): HistoryHour[] {
	const found = new Map<number, HistoryHour>();
	// Of two records of one hour, the one with more beats counts.
	const ofTarget = summedUp.filter((one) => one.target === target);
	for (const { hour, tally } of ofTarget.sort((a, b) => countOf(a) - countOf(b))) {
		found.set(hour, { kind: 'tally', hour, tally });
	}
	for (const { hour, every, beats } of [...records].sort(
		(a, b) => a.beats.length - b.beats.length,
	)) {
		const own = beats.filter((one) => one.target === target).map(({ beat }) => beat);
		if (own.length > 0) {
			found.set(hour, { kind: 'beats', hour, every, beats: own });
		}
	}
	return [...found.values()].sort((a, b) => a.hour - b.hour);
}

/**
 * Returns what the records hold of the time from `from` on. An hour may stand in both, after a process ended between
 * two writes: its beats count.
 */
export function readHistory(
	storedHours: readonly unknown[],
	storedWeeks: readonly unknown[],
	from = 0,
): History {
	// The last beat of an hour may stand for the hour after it.
	const records = storedHours
		.filter((stored) => (readHour(stored) ?? 0) + 2 * hourMs > from)
		.flatMap((stored) => readHourRecord(stored) ?? []);
	const summedUp = storedWeeks
		.filter((stored) => (readWeek(stored) ?? 0) + weekMs > from)
		.flatMap((stored) => readWeekRecord(stored)?.hours ?? []);
	const of = (target: Target): HistoryHour[] => hoursOf(target, records, summedUp);
	return {
		'call-server': of('call-server'),
		'management-server': of('management-server'),
		'simotel': of('simotel'),
	};
}
