import { field } from '../json';
import { type Target, targets } from '../target';
import { hourMs } from './beatLine';
import type { Tally } from './tally';
import { readTallyLine, tallyColumns, writeTallyLine } from './tallyLine';

export type TargetHour = { readonly target: Target; readonly hour: number; readonly tally: Tally };

/** The hours of seven days, of all targets. */
export type WeekRecord = { readonly week: number; readonly hours: readonly TargetHour[] };

export const weekMs = 7 * 24 * hourMs;

/** Returns the beginning of the seven days. They begin on Thursdays, because 1 January 1970 was one. */
export const weekOf = (at: number): number => Math.floor(at / weekMs) * weekMs;

/** `21T20`: the day of the month and the hour, which no week has twice. */
const keyOf = (hour: number): string => new Date(hour).toISOString().slice(8, 13);

const textsOf = (value: unknown): Record<string, string> =>
	Object.fromEntries(
		Object.entries(value ?? {}).filter(
			(entry): entry is [string, string] => typeof entry[1] === 'string',
		),
	);

/** Returns the stored record of this week with these hours, as it is to be stored. Other lines stay as they are. */
export function writeWeekRecord(
	stored: unknown,
	week: number,
	added: readonly TargetHour[],
): object {
	const before = readWeek(stored) === week ? field(stored, 'hours') : undefined;
	const linesOf = (target: Target): Record<string, string> => {
		const own = added.filter((one) => one.target === target);
		return {
			...textsOf(field(before, target)),
			...Object.fromEntries(own.map(({ hour, tally }) => [keyOf(hour), writeTallyLine(tally)])),
		};
	};
	return {
		week: new Date(week).toISOString().slice(0, 10),
		columns: tallyColumns,
		hours: Object.fromEntries(targets.map((target) => [target, linesOf(target)])),
	};
}

/** Returns the week of a stored record, or undefined if it is none. */
export function readWeek(stored: unknown): number | undefined {
	const written = field(stored, 'week');
	const week = typeof written === 'string' ? Date.parse(written) : NaN;
	return Number.isFinite(week) && week % weekMs === 0 ? week : undefined;
}

type KeyedHour = readonly [key: string, hour: number];

const hoursOf = (week: number): KeyedHour[] =>
	Array.from({ length: weekMs / hourMs }, (_, index) => {
		const hour = week + index * hourMs;
		return [keyOf(hour), hour];
	});

function readTarget(hours: readonly KeyedHour[], target: Target, lines: unknown): TargetHour[] {
	if (typeof lines !== 'object' || lines === null) {
		return [];
	}
	// Of the ways to read an object from outside, this is the fastest in the old sandbox (vm2).
	return hours.flatMap(([key, hour]) => {
		const tally = readTallyLine(Reflect.get(lines, key));
		return tally ? [{ target, hour, tally }] : [];
	});
}

/** Returns undefined if this is no record of a week. Lines that cannot be read are left out. */
export function readWeekRecord(stored: unknown): WeekRecord | undefined {
	const week = readWeek(stored);
	const lines = field(stored, 'hours');
	if (week === undefined) {
		return undefined;
	}
	const keyed = hoursOf(week);
	return {
		week,
		hours: targets.flatMap((target) => readTarget(keyed, target, field(lines, target))),
	};
}
