import type { RoomFault } from '../domain/history/alertRoom';
import type { Messages } from '../messages/en/english';

/** What keeps the monitor from checking, or its alerts from being read. */
export type MonitorRemark =
	| { readonly kind: 'no-room' }
	| { readonly kind: 'room'; readonly reason: RoomFault }
	/** The last alert could not be posted. */
	| { readonly kind: 'unsent'; readonly reason: RoomFault; readonly since: number }
	/** The job has not run as often as it should. */
	| { readonly kind: 'late'; readonly since: number };

export function monitorRemark(
	remark: MonitorRemark,
	{ messages, now }: { messages: Messages; now: number },
): string {
	const { monitor, amounts } = messages;
	const ago = (since: number): string => amounts.roughly(Math.max(0, now - since));
	switch (remark.kind) {
		case 'no-room':
			return monitor.noRoom;
		case 'room':
			return monitor.roomFaults[remark.reason];
		case 'unsent':
			return monitor.unsent(ago(remark.since), monitor.roomFaults[remark.reason]);
		case 'late':
			return monitor.late(ago(remark.since));
	}
}
