import { guess } from './choose';
import type { SessionRoom } from '../session/rooms';
import type { Session } from '../session/session';

const hasTypedName = ({ kind }: SessionRoom): boolean =>
	kind === 'channel' || kind === 'private' || kind === 'direct';

/** Returns the word by which a person names a room: a channel's name, or the id of a call. */
export const roomWord = (room: SessionRoom): string => (hasTypedName(room) ? room.title : room.id);

/** Returns each room on a line, with what it is. */
export const listRooms = (session: Session): string =>
	session
		.rooms()
		.map((room) => `  ${roomWord(room).padEnd(22)} ${hasTypedName(room) ? room.kind : room.title}`)
		.join('\n');

/** Finds a room by name or id. Throws an error that lists the rooms. */
export function findRoom(session: Session, name: string): SessionRoom {
	const rooms = session.rooms();
	const plain = name.replace(/^#/, '');
	const found = rooms.find((room) => plain === roomWord(room) || plain === room.id);
	if (!found) {
		const names = rooms.map(roomWord);
		throw new Error(
			`There is no room "${name}".${guess(plain, names)} There are: ${names.join(', ')}`,
		);
	}
	return found;
}
