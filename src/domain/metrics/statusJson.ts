import type { StatusFacts, TargetFacts } from './statusFacts';
import { whyOf } from '../history/beat';

const time = (at: number): string => new Date(at).toISOString();

const targetJson = ({ target, beat, known, certificateDays, beats }: TargetFacts): object => ({
	target,
	state: beat.state,
	[beat.state === 'up' ? 'proof' : 'problem']: whyOf(beat) || null,
	checkedAt: time(beat.at),
	durationSeconds: beat.ms / 1000,
	lastKnown: known ? { state: known.state, since: time(known.since) } : null,
	certificateDays: certificateDays ?? null,
	beats,
});

/** Returns the same facts as the metrics, for other programs. */
export const statusJson = ({ version, targets, loopMs }: StatusFacts): object => ({
	version,
	targets: targets.map(targetJson),
	simotelLoopSeconds: loopMs === undefined ? null : loopMs / 1000,
});
