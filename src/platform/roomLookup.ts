import type { IRoomRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { type Clock, type Deadline, isRecent, remaining } from '../domain/clock';

/** Finds rooms through the engine. */
export type RoomLookup = {
	byId(id: string): Promise<unknown>;
	/** Returns undefined if the answer does not come in time. */
	isMember(roomId: string, userId: string, deadline: Deadline): Promise<boolean | undefined>;
};

type Members = ReadonlySet<string | undefined>;
/** `at` is when the members arrived. Undefined while they are looked up. */
type Kept = { at: number | undefined; members: Promise<Members> };

const keptMs = 30_000;

/**
 * The list of members can be long, so its ids are kept in memory for a while. Rocket.Chat reads thousands of members
 * one by one, so a second look-up is never started while the first one runs.
 */
export function createRoomLookup(rooms: IRoomRead, clock: Clock): RoomLookup {
	const kept = new Map<string, Kept>();
	const lookUp = async (roomId: string): Promise<Members> => {
		// A user who was removed from the workspace is undefined or null in this list, although the types forbid it.
		const found: readonly (IUser | null | undefined)[] = await rooms.getMembers(roomId);
		return new Set(found.map((member) => member?.id));
	};
	const forgetOld = (): void =>
		kept.forEach(({ at }, id) => {
			if (at !== undefined && !isRecent(at, keptMs, clock)) {
				kept.delete(id);
			}
		});
	const membersOf = (roomId: string): Promise<Members> => {
		forgetOld();
		const known = kept.get(roomId);
		if (known) {
			return known.members;
		}
		const entry: Kept = { at: undefined, members: lookUp(roomId) };
		kept.set(roomId, entry);
		entry.members.then(
			() => {
				entry.at = clock.now();
			},
			// A failed look-up is not kept.
			() => kept.delete(roomId),
		);
		return entry.members;
	};
	return {
		byId: (id) => rooms.getById(id),
		async isMember(roomId, userId, deadline) {
			const timer = clock.timer(remaining(deadline, clock));
			const late = timer.elapsed.then(() => undefined);
			try {
				const members = await Promise.race([membersOf(roomId), late]);
				return members?.has(userId);
			} finally {
				timer.cancel();
			}
		},
	};
}
