import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { Recipient } from './sending';
import type { WaitingPing } from '../domain/ping/waitingPing';

type PingPerson = {
	recipient: Recipient;
	roles: readonly string[] | undefined;
	language: string;
};

/** Returns the user who pinged, with current roles and language. Undefined if no user did, or if the user or the room is gone. */
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
