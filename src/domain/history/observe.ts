import type { Thresholds } from './alert';
import type { Beat } from './beat';
import { countRuns } from './countRuns';
import { findLevel } from './findLevel';
import type { Observation, Watched } from './watched';

function sightAfter(sight: Watched['sight'], { state, at }: Beat): Watched['sight'] {
	const kind = state === 'unknown' ? 'blind' : 'sees';
	return { kind, since: sight?.kind === kind ? Math.min(sight.since, at) : at };
}

function knownAfter(known: Watched['known'], { state, at }: Beat): Watched['known'] {
	if (state === 'unknown') {
		return known;
	}
	return known?.state === state
		? { state, since: Math.min(known.since, at) }
		: { state, since: at };
}

/** Returns what is known after this beat. What the room was told stays as it was: `tell` decides that. */
export function observe(watched: Watched, last: Observation, thresholds: Thresholds): Watched {
	const { beat } = last;
	const runs = countRuns(watched.runs, beat, thresholds.degradedCounts);
	const level = findLevel(watched.level, runs, thresholds);
	const began = watched.level === 'well' ? runs.failing.since : watched.faultSince;
	return {
		...watched,
		runs,
		level,
		faultSince: level === 'well' ? undefined : began,
		sight: sightAfter(watched.sight, beat),
		known: knownAfter(watched.known, beat),
		last,
		beats: watched.beats + 1,
	};
}
