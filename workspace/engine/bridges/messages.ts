import { at, boxNow, isRecord, nextId, type Service, type State, textOf } from '../state';
import type { SeenMessage } from '../traces';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function toSeen(state: State, message: unknown, isPrivate: boolean): SeenMessage {
	const thread = textOf(at(message, 'threadId'));
	return {
		id: textOf(at(message, 'id')) || nextId(state),
		room: textOf(at(at(message, 'room'), 'id')),
		...(thread ? { thread } : {}),
		private: isPrivate,
		sender: textOf(at(at(message, 'sender'), 'username')),
		text: textOf(at(message, 'text')),
		blocks: list(at(message, 'blocks')),
		attachments: list(at(message, 'attachments')),
		parseUrls: at(message, 'parseUrls') !== false,
		replaced: 0,
		at: boxNow(state),
	};
}

/**
 * A later message with the same id replaces the first: a stored one keeps its position, a private one becomes the newest,
 * because it gets a new time.
 */
function show(state: State, username: string, message: SeenMessage): void {
	const screen = state.screens.get(username) ?? [];
	const place = screen.findIndex(({ id }) => id === message.id);
	const before = screen[place];
	const shown = before
		? {
				...message,
				replaced: before.replaced + 1,
				...(message.private ? {} : { at: before.at }),
			}
		: message;
	const next =
		before && !message.private
			? screen.map((one, index) => (index === place ? shown : one))
			: [...screen.filter((_one, index) => index !== place), shown];
	state.screens.set(username, next);
	state.events.emit('seen', username, shown);
}

function readersOf(state: State, roomId: string): string[] {
	const room = state.rooms.get(roomId);
	return room?.t === 'c' || !room?.members ? [...state.users.keys()] : room.members;
}

export function messageBridge(state: State): Service {
	const toAll = (message: unknown, isPrivate: boolean): string => {
		const seen = toSeen(state, message, isPrivate);
		readersOf(state, seen.room).forEach((username) => show(state, username, seen));
		return seen.id;
	};
	const store = (message: unknown): string => {
		const id = toAll(message, false);
		state.messages.set(id, { ...(isRecord(message) ? message : {}), id });
		return id;
	};
	return {
		notifyUser: (user, message) =>
			show(state, textOf(at(user, 'username')), toSeen(state, message, true)),
		notifyRoom: (_room, message) => void toAll(message, true),
		create: store,
		update: (message) => void store(message),
		typing: () => undefined,
		delete: (message) => {
			const id = textOf(at(message, 'id'));
			state.messages.delete(id);
			for (const [user, screen] of state.screens) {
				state.screens.set(
					user,
					screen.filter((one) => one.id !== id),
				);
			}
		},
		getById: (id) => state.messages.get(textOf(id)),
	};
}
