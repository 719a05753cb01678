import { field } from '../json';
import { isTarget, type Target, targets } from '../target';
import type { Beat } from './beat';
import { hourMs, hourOf, readBeatLine, writeBeatLine } from './beatLine';

/** The beats of one hour, of all targets, sorted by time. */
export type HourRecord = {
	readonly hour: number;
	/** Minutes from one beat to the next. */
	readonly every: number;
	readonly beats: readonly { readonly target: Target; readonly beat: Beat }[];
};

export type TargetBeat = HourRecord['beats'][number];

const maxEvery = 60;

/** As stored, a person can read it: `{ hour: '2026-11-21T20:00Z', every: 1, beats: { simotel: ['04:05 up 42 ping-answered'] } }`. */
export function writeHourRecord({ hour, every, beats }: HourRecord): object {
	const linesOf = (target: Target): string[] =>
		beats.filter((one) => one.target === target).map(({ beat }) => writeBeatLine(beat));
	const present = targets.filter((target) => beats.some((one) => one.target === target));
	const lines = Object.fromEntries(present.map((target) => [target, linesOf(target)]));
	return { hour: `${new Date(hour).toISOString().slice(0, 16)}Z`, every, beats: lines };
}

function readLines(hour: number, target: string, lines: unknown): TargetBeat[] {
	if (!isTarget(target) || !Array.isArray(lines)) {
		return [];
	}
	// A copy, because in the old sandbox (vm2) every access to an object from outside is slow.
	return [...lines].flatMap((line: unknown) => {
		const beat = readBeatLine(hour, line);
		return beat ? [{ target, beat }] : [];
	});
}

/** Returns the hour of a stored record, or undefined if it is none. */
export function readHour(stored: unknown): number | undefined {
	const written = field(stored, 'hour');
	const hour = typeof written === 'string' ? Date.parse(written) : NaN;
	return Number.isFinite(hour) && hour % hourMs === 0 ? hour : undefined;
}

/** Returns undefined if this is no record of an hour. Lines that cannot be read are left out. */
export function readHourRecord(stored: unknown): HourRecord | undefined {
	const hour = readHour(stored);
	const every = field(stored, 'every');
	const lines: unknown = field(stored, 'beats');
	if (hour === undefined || typeof lines !== 'object' || !lines) {
		return undefined;
	}
	return {
		hour,
		every: typeof every === 'number' && every >= 1 && every <= maxEvery ? every : 1,
		beats: sortBeats(
			Object.entries(lines).flatMap(([target, list]) => readLines(hour, target, list)),
		),
	};
}

const sortBeats = (beats: readonly TargetBeat[]): TargetBeat[] =>
	[...beats].sort((a, b) => a.beat.at - b.beat.at);

/** Returns the record with these beats. A beat replaces one of the same target and second. */
export function addBeats(
	record: HourRecord | undefined,
	added: readonly TargetBeat[],
	{ every, now }: { every: number; now: number },
): HourRecord {
	const second = ({ target, beat }: TargetBeat): string =>
		`${target} ${Math.floor(beat.at / 1000)}`;
	const replaced = new Set(added.map(second));
	const kept = (record?.beats ?? []).filter((one) => !replaced.has(second(one)));
	return { hour: hourOf(now), every, beats: sortBeats([...kept, ...added]) };
}
