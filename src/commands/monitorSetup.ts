import type { CommandContext } from './commandContext';
import type { MonitorTools } from './monitorFacts';
import { judgeAlertRoom } from '../domain/history/alertRoom';
import { lateSince } from '../domain/history/standing';
import type { RoomLookup } from '../platform/roomLookup';
import { scheduleMonitor } from '../platform/schedule';
import type { MonitorRemark } from '../views/monitorRemarks';

type SetupContext = Pick<CommandContext, 'settings' | 'records' | 'clock' | 'scheduler'>;

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
		await scheduleMonitor(scheduler, everyMinutes);
	}
	const judged = room === '' ? undefined : judgeAlertRoom(await rooms.byId(room));
	const remarks: (MonitorRemark | undefined)[] = [
		// A monitor that was switched on a moment ago has never run.
		late !== undefined && state.ranAt > 0 ? { kind: 'late', since: late } : undefined,
		judged ? undefined : { kind: 'no-room' },
		judged?.kind === 'refused' ? { kind: 'room', reason: judged.reason } : undefined,
		state.unsent && judged?.kind === 'usable' ? { kind: 'unsent', ...state.unsent } : undefined,
	];
	return remarks.flatMap((remark) => remark ?? []);
}
