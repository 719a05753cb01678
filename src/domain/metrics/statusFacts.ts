import type { Beat } from '../history/beat';
import type { Target } from '../target';

/** The last result of the monitor for one target. */
export type TargetFacts = {
	readonly target: Target;
	readonly beat: Beat;
	/** The last known state, and since when. */
	readonly known: { readonly state: string; readonly since: number } | undefined;
	readonly certificateDays: number | undefined;
	/** Beats since the monitor began. */
	readonly beats: number;
};

/** What machines are told. It never starts a check. */
export type StatusFacts = {
	readonly version: string;
	readonly targets: readonly TargetFacts[];
	/** How long Simotel's event took after the last ping (ms). */
	readonly loopMs: number | undefined;
};
