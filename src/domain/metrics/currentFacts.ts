import type { StatusFacts } from './statusFacts';
import type { Beat } from '../history/beat';
import type { MonitorState } from '../history/monitorState';
import { isTarget } from '../target';

/** After a server of the workspace was killed in the middle of a run, the job rests ten minutes. */
const graceMs = 11 * 60_000;

/** Returns whether the monitor still makes such beats: the last one is not from before it was switched off or stopped. */
export const isCurrent = (beat: Beat, everyMinutes: number, now: number): boolean =>
	now - beat.at <= 3 * everyMinutes * 60_000 + graceMs;

/** Returns what machines are told. An old beat says nothing about now, so it is left out. */
export function currentFacts(
	{ watch }: MonitorState,
	{ isOn, everyMinutes }: { isOn: boolean; everyMinutes: number },
	{ version, loopMs, now }: { version: string; loopMs: number | undefined; now: number },
): StatusFacts {
	const targets = watch.targets.flatMap(({ name, watched }) => {
		const { last, known, beats } = watched;
		return isOn && isTarget(name) && last && isCurrent(last.beat, everyMinutes, now)
			? [{ target: name, beat: last.beat, known, certificateDays: last.certificateDays, beats }]
			: [];
	});
	return { version, targets, loopMs };
}
