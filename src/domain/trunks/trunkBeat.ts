import type { Trunk } from './trunkEvent';
import { type Beat, beatFrom } from '../history/beat';

/** Returns what the monitor counts for a trunk. Undefined if it was switched off, or if its state means nothing to us. */
export function trunkBeat({ state }: Trunk, now: number): Beat | undefined {
	if (state === 'ok') {
		return beatFrom(now, 'up', 0, '');
	}
	return state === 'unavailable' ? beatFrom(now, 'down', 0, '') : undefined;
}
