import { hourOf } from './beatLine';
import { hourName, hoursGroup, weekName, weeksGroup } from './historyNames';
import {
	addBeats,
	type HourRecord,
	readHourRecord,
	type TargetBeat,
	writeHourRecord,
} from './hourRecord';
import { tallyOf } from './tally';
import { targets } from '../target';
import { readWeek, type TargetHour, weekOf, writeWeekRecord } from './weekRecord';

/** Replaces the one record under `name`, or creates it. */
export type Write = { readonly group: string; readonly name: string; readonly data: object };

export const keptMs = 90 * 86_400_000;

/** Returns the tally of each target in the hour. */
const talliesOf = ({ hour, every, beats }: HourRecord): TargetHour[] =>
	targets.flatMap((target) => {
		const own = beats.filter((one) => one.target === target).map(({ beat }) => beat);
		return own.length > 0 ? [{ target, hour, tally: tallyOf(own, every) }] : [];
	});

/**
 * Returns the hour that must be summed up before its record can take the beats of `now`. The record of its week, named
 * by `weekName(hour)`, must be read for that.
 */
export function hourToSumUp(storedHour: unknown, now: number): number | undefined {
	const record = readHourRecord(storedHour);
	const isOther = record !== undefined && record.hour !== hourOf(now);
	return isOther && now - record.hour < keptMs ? record.hour : undefined;
}

function sumUp(record: HourRecord, storedWeek: unknown, now: number): Write[] {
	const week = weekOf(record.hour);
	const found = readWeek(storedWeek);
	// A wrong clock may have stored beats of years from now: they must not replace the right ones.
	if (found !== undefined && Math.abs(found - now) < Math.abs(week - now)) {
		return [];
	}
	const data = writeWeekRecord(storedWeek, week, talliesOf(record));
	return [{ group: weeksGroup, name: weekName(week), data }];
}

export type StoredHistory = {
	/** The record named `hourName(now)`. */
	readonly hour: unknown;
	/** The record of the week of `hourToSumUp`, if that returns an hour. */
	readonly week: unknown;
};

/**
 * Returns the writes that store the beats of one run, in the order in which they must happen. An older hour is summed
 * up before its record is replaced, and summing up twice changes nothing, so that a process that ends after any of the
 * writes loses only these beats.
 */
export function planWrites(
	stored: StoredHistory,
	beats: readonly TargetBeat[],
	{ every, now }: { every: number; now: number },
): Write[] {
	const record = readHourRecord(stored.hour);
	const older = hourToSumUp(stored.hour, now) === undefined ? undefined : record;
	const current = record?.hour === hourOf(now) ? record : undefined;
	return [
		...(older ? sumUp(older, stored.week, now) : []),
		{
			group: hoursGroup,
			name: hourName(now),
			data: writeHourRecord(addBeats(current, beats, { every, now })),
		},
	];
}
