import type { Beat, KnownState } from './beat';

/** Beats of one kind in a row. `since` is the time of the first. */
export type Run = { readonly count: number; readonly since: number };

/** How bad a target is, once enough beats in a row have said so. */
export const levels = ['well', 'degraded', 'down'] as const;
export type Level = (typeof levels)[number];

/** Unknown beats are no part of any of these runs. */
export type Runs = {
	/** Down, and degraded if that counts as a failure. */
	readonly failing: Run;
	readonly down: Run;
	readonly well: Run;
	readonly notDown: Run;
};

export type ToldLevel =
	| { readonly level: 'well' }
	| { readonly level: 'degraded' | 'down'; readonly at: number; readonly since: number };

/** One of the thresholds for the days that a certificate has left. */
export type ToldCertificate = { readonly days: number; readonly at: number };

/** What the room was told last. What could not be told, in a mute for example, is told later. */
export type Told = {
	readonly level: ToldLevel;
	/** Since when the target could not be checked. */
	readonly blind: number | undefined;
	readonly certificate: ToldCertificate | undefined;
};

/** `certificateDays` is undefined where no certificate could be read. */
export type Observation = { readonly beat: Beat; readonly certificateDays?: number | undefined };

/** What the monitor knows of one target. */
export type Watched = {
	readonly runs: Runs;
	readonly level: Level;
	/** The first failure of the present fault. */
	readonly faultSince: number | undefined;
	/** Whether the last beat was unknown, and since when. */
	readonly sight: { readonly kind: 'sees' | 'blind'; readonly since: number } | undefined;
	/** The last known state, and since when. Unknown beats do not change it. */
	readonly known: { readonly state: KnownState; readonly since: number } | undefined;
	readonly told: Told;
	readonly last: Observation | undefined;
	/** All beats since the monitor began. */
	readonly beats: number;
};

const noRun: Run = { count: 0, since: 0 };

export const notWatchedYet: Watched = {
	runs: { failing: noRun, down: noRun, well: noRun, notDown: noRun },
	level: 'well',
	faultSince: undefined,
	sight: undefined,
	known: undefined,
	told: { level: { level: 'well' }, blind: undefined, certificate: undefined },
	last: undefined,
	beats: 0,
};
