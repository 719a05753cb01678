import type { MonitorState } from './monitorState';
import type { Verdict } from '../verdict';

/** How many intervals may pass until what the monitor knows counts as out of date. */
const intervals = 3;
const leastMs = 15 * 60_000;

/** Returns since when the monitor has not run as it should. Undefined if it has. A last run in the future counts as none. */
export function lateSince(
	{ ranAt }: MonitorState,
	everyMinutes: number,
	now: number,
): number | undefined {
	const isLate = ranAt > now || now - ranAt > Math.max(leastMs, intervals * everyMinutes * 60_000);
	return isLate ? Math.min(ranAt, now) : undefined;
}

/** Returns since when a target has been in the state of this verdict. Undefined if the monitor does not know. */
export function stateSince(
	{ watch }: MonitorState,
	{ target, state }: Pick<Verdict, 'target' | 'state'>,
): number | undefined {
	const watched = watch.targets.find(({ name }) => name === target)?.watched;
	if (state === 'unknown') {
		return watched?.sight?.kind === 'blind' ? watched.sight.since : undefined;
	}
	return watched?.known?.state === state ? watched.known.since : undefined;
}
