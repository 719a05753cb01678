import { appUser } from '../bridges/people';
import { appRoom } from '../bridges/rooms';
import type { State } from '../state';

export function knownUser(state: State, username: string): Record<string, unknown> {
	const user = appUser(state, username);
	if (!user) {
		throw new Error(`the box has no user ${username}`);
	}
	return user;
}

/**
 * Returns the room that the server makes of the id in a press. Nobody checks who is in it. Asked for no id at all, the
 * database returns the first room that it finds.
 */
export function roomOfPress(
	state: State,
	id: string | undefined,
): Record<string, unknown> | undefined {
	const room = id === undefined ? [...state.rooms.values()][0] : state.rooms.get(id);
	return room && appRoom(state, room);
}

/** From the first release after April 2026 on, a contextual bar sends the room that it is in. Modals never do. */
const firstWithRooms = [8, 4] as const;

export function barsSendRooms({ setup }: State): boolean {
	const [major = 0, minor = 0] = setup.serverVersion.split('.').map(Number);
	const [wantedMajor, wantedMinor] = firstWithRooms;
	return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
