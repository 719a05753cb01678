import { errorText } from '../domain/errorText';
import type { AlertRoom, RoomFault } from '../domain/history/alertRoom';
import type { AlertRooms } from '../platform/alertRooms';
import type { Reply } from '../views/reply';

/** `failed`: the next run tries again. */
export type Sent =
	| { readonly kind: 'sent' }
	| { readonly kind: 'failed'; readonly reason: RoomFault; readonly text: string };

const failed = (reason: RoomFault, text: string): Sent => ({ kind: 'failed', reason, text });

/** Posts what `compose` returns for this kind of room. Never throws. */
export async function sendAlerts(
	rooms: AlertRooms,
	roomId: string,
	compose: (room: Extract<AlertRoom, { kind: 'usable' }>) => Promise<Reply>,
): Promise<Sent> {
	try {
		const room = await rooms.judge(roomId);
		if (room.kind === 'refused') {
			return failed(room.reason, room.reason);
		}
		await rooms.post(roomId, await compose(room));
		return { kind: 'sent' };
	} catch (error) {
		return failed('not-posted', errorText(error));
	}
}
