import type { SettingId } from '../settings/settingsTable';

/** The saves on this instance since the last report. This is a cache, because a job contains the saves that it reports. */
export type SavedHere = {
	changed: Map<SettingId, number>;
	/** Settings that were saved with an unchanged value. */
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

/** Forgets all saves when the app is disabled, because its jobs are cancelled then. */
export function forgetSaves(saved: SavedHere): void {
	saved.changed.clear();
	saved.unchanged.clear();
	saved.refused.clear();
	saved.lastAt = 0;
}

/** The longest pause between two saves of a burst. The job of the burst runs within this time. */
const maxPauseMs = 6000;

/** Returns whether a later save belongs to the same burst. */
export const isSameBurst = (firstAt: number, laterAt: number): boolean =>
	laterAt - firstAt < maxPauseMs;

/** Returns whether the save at this time continues a burst. Otherwise forgets the last burst. */
export function burstOf(saved: SavedHere, at: number): boolean {
	const continues = saved.changed.size > 0 && isSameBurst(saved.lastAt, at);
	if (!continues) {
		saved.changed.clear();
	}
	return continues;
}
