import type { IRoomRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Clock } from '../domain/clock';

/** Rooms as the engine knows them; undefined when there is none. */
export type RoomLookup = {
	byId(id: string): Promise<unknown>;
	isMember(roomId: string, userId: string): Promise<boolean>;
};

const keptMs = 30_000;

/** The list of members can be long, so it is looked up once and kept for a while, as ids, in memory. */
export function createRoomLookup(rooms: IRoomRead, clock: Clock): RoomLookup {
	const kept = new Map<string, { at: number; members: Promise<ReadonlySet<string | undefined>> }>();
	const lookUp = async (roomId: string): Promise<ReadonlySet<string | undefined>> => {
		// Who was removed from the workspace leaves a gap among the members, whatever the types say.
		const found: readonly (IUser | null | undefined)[] = await rooms.getMembers(roomId);
		return new Set(found.map((member) => member?.id));
	};
	const forgetOld = (): void =>
		kept.forEach(({ at }, id) => {
			if (clock.now() - at >= keptMs) {
				kept.delete(id);
			}
		});
	const membersOf = (roomId: string): Promise<ReadonlySet<string | undefined>> => {
		forgetOld();
		const known = kept.get(roomId);
		if (known) {
			return known.members;
		}
		const members = lookUp(roomId);
		kept.set(roomId, { at: clock.now(), members });
		// A failed look-up is no answer to keep.
		members.catch(() => kept.delete(roomId));
		return members;
	};
	return {
		byId: (id) => rooms.getById(id),
		isMember: async (roomId, userId) => (await membersOf(roomId)).has(userId),
	};
}
