import type { Trunk } from './trunkEvent';
import { type Beat, beatFrom } from '../history/beat';
import type { NamedObservation, NamedWatched } from '../history/watchAll';

/** Returns what the monitor counts for a trunk. Undefined if it was switched off, or if its state means nothing to us. */
export function trunkBeat({ state }: Trunk, now: number): Beat | undefined {
	if (state === 'ok') {
		return beatFrom(now, 'up', 0, '');
	}
	return state === 'unavailable' ? beatFrom(now, 'down', 0, '') : undefined;
}

/** Among the names of all that is watched, so that a trunk may have the name of a server. */
const prefix = 'trunk:';

/** Returns undefined if this is not a trunk. */
export const trunkIn = (watchedName: string): string | undefined =>
	watchedName.startsWith(prefix) ? watchedName.slice(prefix.length) : undefined;

const isSettled = ({ watched: { level, told } }: NamedWatched): boolean =>
	level === 'well' && told.level.level === 'well';

/**
 * Returns the trunks that are unavailable, or were and are not told to be well again. Hundreds that are well would
 * make each write of the monitor's state a large one.
 */
export function observeTrunks(
	trunks: readonly Trunk[],
	watched: readonly NamedWatched[],
	now: number,
): NamedObservation[] {
	const open = watched.filter((one) => !isSettled(one)).map(({ name }) => name);
	return trunks.flatMap((trunk) => {
		const name = `${prefix}${trunk.name}`;
		const beat = trunkBeat(trunk, now);
		return beat && (beat.state === 'down' || open.includes(name))
			? [{ name, observation: { beat } }]
			: [];
	});
}
