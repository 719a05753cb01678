import type { CommandContext } from './commandContext';
import type { MonitorTools } from './monitorFacts';
import { judgeAlertRoom } from '../domain/history/alertRoom';
import type { MonitorState } from '../domain/history/monitorState';
import { lateSince } from '../domain/history/standing';
import type { RoomLookup } from '../platform/roomLookup';
import { cancelMonitor, scheduleMonitor } from '../platform/schedule';
import type { MonitorRemark } from '../views/monitorRemarks';

type SetupContext = Pick<CommandContext, 'settings' | 'records' | 'clock' | 'scheduler'>;

/** Returns since when the last alert has not been told. What is wrong with the room itself is judged again, and may have ended. */
function untoldSince({ unsent }: MonitorState, room: string): MonitorRemark | undefined {
	return unsent?.reason === 'not-posted' && unsent.room === room
		? { kind: 'unsent', reason: unsent.reason, since: unsent.since }
		: undefined;
}

/** Returns what an admin should know of the monitor. A job that does not run is scheduled again. */
export async function monitorRemarks(
	{ memory }: MonitorTools,
	rooms: RoomLookup,
	{ settings, records, clock, scheduler }: SetupContext,
): Promise<MonitorRemark[]> {
	const { isOn, everyMinutes, room } = settings.monitor;
	if (!isOn) {
		return [];
	}
	const { state } = await memory.view(records);
	const late = lateSince(state, everyMinutes, clock.now());
	if (late !== undefined) {
		// After the clock was set back, a job that is there would wait for its old time.
		await cancelMonitor(scheduler);
		await scheduleMonitor(scheduler, everyMinutes);
	}
	const judged = room === '' ? undefined : judgeAlertRoom(await rooms.byId(room));
	const remarks: (MonitorRemark | undefined)[] = [
		// A monitor that was switched on a moment ago has never run.
		late !== undefined && state.ranAt > 0 ? { kind: 'late', since: late } : undefined,
		judged ? undefined : { kind: 'no-room' },
		judged?.kind === 'refused' ? { kind: 'room', reason: judged.reason } : undefined,
		judged?.kind === 'usable' ? untoldSince(state, room) : undefined,
	];
	return remarks.flatMap((remark) => remark ?? []);
}
