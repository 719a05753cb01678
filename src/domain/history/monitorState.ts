import { type RoomFault, roomFaults } from './alertRoom';
import { decodeWatch } from './decodeWatch';
import type { Watch } from './watchAll';
import { field, textField } from '../json';

/** What the monitor's job stores after each run, in one record. Commands only read it. */
export type MonitorState = {
	/** When the last run began. 0: never. */
	readonly ranAt: number;
	readonly watch: Watch;
	/** Why the last alert did not reach this room, and since when that is so. */
	readonly unsent:
		| { readonly reason: RoomFault; readonly since: number; readonly room: string }
		| undefined;
	/** The time of the mute that an alert has named last. */
	readonly toldMuteAt: number;
};

function decodeUnsent(stored: unknown): MonitorState['unsent'] {
	const reason = roomFaults.find((known) => known === field(stored, 'reason'));
	const since = field(stored, 'since');
	const room = textField(stored, 'room') ?? '';
	return reason && typeof since === 'number' ? { reason, since, room } : undefined;
}

function timeIn(stored: unknown, name: string): number {
	const at = field(stored, name);
	return typeof at === 'number' && Number.isFinite(at) ? at : 0;
}

/** What cannot be read begins again. */
export function decodeMonitorState(stored: unknown): MonitorState {
	return {
		ranAt: timeIn(stored, 'ranAt'),
		watch: decodeWatch(field(stored, 'watch')),
		unsent: decodeUnsent(field(stored, 'unsent')),
		toldMuteAt: timeIn(stored, 'toldMuteAt'),
	};
}

/** A run that starts soon after the last one adds nothing. A last run in the future was stored before the clock was set back. */
export const isTooSoon = (ranAt: number, everyMinutes: number, now: number): boolean =>
	ranAt <= now && now - ranAt < (everyMinutes * 60_000) / 2;

/** After a longer pause it is not known since when a target has been as it is. */
const maxPauseMs = 3_600_000;

/** Returns what still holds of a watch when a run begins. */
export function watchAfterPause(
	{ ranAt, watch }: MonitorState,
	everyMinutes: number,
	now: number,
): Watch {
	const isPause = now - ranAt > Math.max(maxPauseMs, 3 * everyMinutes * 60_000);
	return isPause
		? {
				...watch,
				targets: watch.targets.map(({ name, watched }) => ({
					name,
					watched: { ...watched, known: undefined },
				})),
			}
		: watch;
}
