import type { IRoomRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { type Clock, type Deadline, remaining } from '../domain/clock';

/** Rooms as the engine knows them; undefined when there is none. */
export type RoomLookup = {
	byId(id: string): Promise<unknown>;
	/** Undefined: not known in time. */
	isMember(roomId: string, userId: string, deadline: Deadline): Promise<boolean | undefined>;
};

type Members = ReadonlySet<string | undefined>;
/** `at`: when they came; undefined while they are looked up. */
type Kept = { at: number | undefined; members: Promise<Members> };

const keptMs = 30_000;

/**
 * The list of members can be long, so it is looked up once and kept for a while, as ids, in memory.
 * Rocket.Chat reads thousands of members one by one: a look-up that runs is never started a second time.
 */
export function createRoomLookup(rooms: IRoomRead, clock: Clock): RoomLookup {
	const kept = new Map<string, Kept>();
	const lookUp = async (roomId: string): Promise<Members> => {
		// Who was removed from the workspace leaves a gap among the members, whatever the types say.
		const found: readonly (IUser | null | undefined)[] = await rooms.getMembers(roomId);
		return new Set(found.map((member) => member?.id));
	};
	const forgetOld = (): void =>
		kept.forEach(({ at }, id) => {
			if (at !== undefined && clock.now() - at >= keptMs) {
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
			// A failed look-up is no answer to keep.
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
