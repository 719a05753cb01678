import type { Thresholds } from './alert';
import type { Level, Runs } from './watched';

/** Returns how bad the target is after enough beats in a row, and the present level after fewer. */
export function findLevel(now: Level, runs: Runs, { failures, successes }: Thresholds): Level {
	if (now === 'down') {
		if (runs.well.count >= successes) {
			return 'well';
		}
		return runs.notDown.count >= successes ? 'degraded' : 'down';
	}
	if (runs.down.count >= failures) {
		return 'down';
	}
	if (now === 'degraded') {
		return runs.well.count >= successes ? 'well' : 'degraded';
	}
	if (runs.failing.count >= failures) {
		return runs.down.count > 0 ? 'down' : 'degraded';
	}
	return 'well';
}
