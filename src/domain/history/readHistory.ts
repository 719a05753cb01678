import type { Target } from '../target';
import type { Beat } from './beat';
import { type HourRecord, readHourRecord } from './hourRecord';
import type { Tally } from './tally';
import { readWeekRecord, type TargetHour } from './weekRecord';

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
	for (const one of [...summedUp].sort((a, b) => countOf(a) - countOf(b))) {
		if (one.target === target) {
			found.set(one.hour, { kind: 'tally', hour: one.hour, tally: one.tally });
		}
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

/** Returns what the records hold. An hour may stand in both, after a process ended between two writes: its beats count. */
export function readHistory(
	storedHours: readonly unknown[],
	storedWeeks: readonly unknown[],
): History {
	const records = storedHours.flatMap((stored) => readHourRecord(stored) ?? []);
	const summedUp = storedWeeks.flatMap((stored) => readWeekRecord(stored)?.hours ?? []);
	const of = (target: Target): HistoryHour[] => hoursOf(target, records, summedUp);
	return {
		'call-server': of('call-server'),
		'management-server': of('management-server'),
		'simotel': of('simotel'),
	};
}
