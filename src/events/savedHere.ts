import type { SettingId } from '../settings/settingsTable';

/** What happened on this instance since the last report. A cache: a job carries what it tells of with it. */
export type SavedHere = {
	changed: Map<SettingId, number>;
	/** Saved with the value that was stored already. */
	unchanged: Map<SettingId, number>;
	refused: Set<SettingId>;
	lastAt: number;
};
export const nothingSaved = (): SavedHere => ({
	changed: new Map(),
	unchanged: new Map(),
	refused: new Set(),
	lastAt: 0,
});

/** Whoever disables the app takes its jobs away, and what they would have told with them. */
export function forgetSaves(saved: SavedHere): void {
	saved.changed.clear();
	saved.unchanged.clear();
	saved.refused.clear();
	saved.lastAt = 0;
}

/** The job of a burst is due by then. */
const maxPauseMs = 6000;

/** Is a later save part of the same burst? */
export const isSameBurst = (firstAt: number, laterAt: number): boolean =>
	laterAt - firstAt < maxPauseMs;

/** Begins a new burst after a pause, and says whether the save at this time goes on with one. */
export function burstOf(saved: SavedHere, at: number): boolean {
	const goesOn = saved.changed.size > 0 && isSameBurst(saved.lastAt, at);
	if (!goesOn) {
		saved.changed.clear();
	}
	return goesOn;
}
