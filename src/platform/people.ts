import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { Recipient } from './sending';
import type { WaitingPing } from '../domain/ping/waitingPing';

export type PingPerson = {
	recipient: Recipient;
	roles: readonly string[] | undefined;
	language: string;
};

/** Who pinged, as they are now; undefined when nobody did, or the person or the room is gone. */
export async function pingPerson(read: IRead, ping: WaitingPing): Promise<PingPerson | undefined> {
	if (ping.origin !== 'person') {
		return undefined;
	}
	const [user, room] = await Promise.all([
		read.getUserReader().getById(ping.userId),
		read.getRoomReader().getById(ping.roomId),
	]);
	return user && room
		? {
				recipient: { user, room, threadId: ping.threadId || undefined },
				roles: user.roles,
				language: user.settings?.preferences?.language ?? '',
			}
		: undefined;
}
