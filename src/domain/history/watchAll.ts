import type { Alert, Thresholds } from './alert';
import { isMuted, type Mute } from './mute';
import { observe } from './observe';
import { tell } from './transition';
import { notWatchedYet, type Observation, type Watched } from './watched';

/** A list and no object, because the name of a trunk may hold anything. */
export type NamedWatched = { readonly name: string; readonly watched: Watched };
export type NamedObservation = { readonly name: string; readonly observation: Observation };

/** What the monitor knows of all that it watches. */
export type Watch = {
	readonly targets: readonly NamedWatched[];
	/** When a fault ended and no other was left. 0: never. */
	readonly recoveredAt: number;
};

export const emptyWatch: Watch = { targets: [], recoveredAt: 0 };

export type NamedAlert = { readonly name: string; readonly alert: Alert };

const hasFault = (targets: readonly NamedWatched[]): boolean =>
	targets.some(({ watched }) => watched.level !== 'well');

/**
 * Returns what is known after one run of the monitor, and the alerts to send. A target that is no longer watched is
 * forgotten. While muted, nothing is told; what still lasts at the end of the mute is told then.
 */
export function watchAll(
	watch: Watch,
	observations: readonly NamedObservation[],
	thresholds: Thresholds,
	{ mute, now }: { mute: Mute | undefined; now: number },
): { next: Watch; alerts: readonly NamedAlert[] } {
	const before = (name: string): Watched =>
		watch.targets.find((target) => target.name === name)?.watched ?? notWatchedYet;
	const seen = observations.map(({ name, observation }) => ({
		name,
		observation,
		watched: observe(before(name), observation, thresholds),
	}));
	const recovered = hasFault(watch.targets) && !hasFault(seen);
	// A time in the future was stored before the clock was set back, and would end every mute that follows.
	const lastRecoveredAt = watch.recoveredAt > now ? 0 : watch.recoveredAt;
	const recoveredAt = recovered ? now : lastRecoveredAt;
	const muted = isMuted(mute, recoveredAt, now);
	const results = seen.map(({ name, observation, watched }) => ({
		name,
		...(muted ? { next: watched, alerts: [] } : tell(watched, observation, thresholds)),
	}));
	return {
		next: { targets: results.map(({ name, next }) => ({ name, watched: next })), recoveredAt },
		alerts: results.flatMap(({ name, alerts }) => alerts.map((alert) => ({ name, alert }))),
	};
}
