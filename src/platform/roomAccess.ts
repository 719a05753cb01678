import type { RoomLookup } from './roomLookup';
import type { Deadline } from '../domain/clock';
import {
	canSeeRoom,
	type DecodedRoom,
	membershipDecides,
	type RoomId,
	type RoomViewer,
} from '../domain/room/callRoom';

/** Returns whether a user may see a room. Undefined if its members could not be read in time. */
export async function maySeeRoom(
	id: RoomId,
	room: DecodedRoom,
	viewer: RoomViewer,
	rooms: RoomLookup,
	deadline: Deadline,
): Promise<boolean | undefined> {
	const member = membershipDecides(room, viewer) && (await rooms.isMember(id, viewer.id, deadline));
	return member === undefined ? undefined : canSeeRoom(room, viewer, member);
}
