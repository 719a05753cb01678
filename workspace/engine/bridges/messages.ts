import { at, isRecord, textOf } from '../plain';
import { boxNow, nextId, type Service, type State } from '../state';
import { requirePosting, requireRoom } from './posting';
import { timeOf } from '../timeOf';
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
		at: timeOf(at(message, 'createdAt')) ?? boxNow(state),
	};
}

const isDated = (message: unknown): boolean => timeOf(at(message, 'createdAt')) !== undefined;

/** A later message with the same id replaces the first. A private one moves to its new time, unless it was given the old one. */
function show(state: State, username: string, message: SeenMessage, isDated: boolean): void {
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
	const keepsTime = isDated || !message.private;
	const staysInPlace = keepsTime && before?.at === shown.at;
	const next = staysInPlace
		? screen.map((one, index) => (index === place ? shown : one))
		: [...screen.filter((_one, index) => index !== place), shown].sort((a, b) => a.at - b.at);
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
		readersOf(state, seen.room).forEach((username) =>
			show(state, username, seen, isDated(message)),
		);
		return seen.id;
	};
	const store = (message: unknown): string => {
		const id = toAll(message, false);
		state.messages.set(id, { ...(isRecord(message) ? message : {}), id });
		return id;
	};
	return {
		notifyUser: (user, message) => {
			requireRoom(state, message);
			const username = textOf(at(user, 'username'));
			show(state, username, toSeen(state, message, true), isDated(message));
		},
		notifyRoom: (_room, message) => {
			requireRoom(state, message);
			toAll(message, true);
		},
		create: (message) => {
			requirePosting(state, message);
			return store(message);
		},
		update: (message) => {
			requireRoom(state, message);
			store(message);
		},
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
