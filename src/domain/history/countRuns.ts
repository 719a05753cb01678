import type { Beat } from './beat';
import type { Run, Runs } from './watched';

const none: Run = { count: 0, since: 0 };

/** A run that began later than now was stored before the clock was set back. */
const counted = (run: Run, continues: boolean, at: number): Run =>
	continues
		? { count: run.count + 1, since: run.count === 0 ? at : Math.min(run.since, at) }
		: none;

/** Returns the runs with this beat. An unknown beat neither continues nor ends a run. */
export function countRuns(runs: Runs, { state, at }: Beat, degradedCounts: boolean): Runs {
	if (state === 'unknown') {
		return runs;
	}
	const fails = state === 'down' || (state === 'degraded' && degradedCounts);
	return {
		failing: counted(runs.failing, fails, at),
		down: counted(runs.down, state === 'down', at),
		well: counted(runs.well, !fails, at),
		notDown: counted(runs.notDown, state !== 'down', at),
	};
}
