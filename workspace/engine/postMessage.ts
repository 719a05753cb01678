import { messageBridge } from './bridges/messages';
import { nextId, type State } from './state';
import type { CommandCall } from './userCalls';

/** Stores a message that a user typed, and shows it to the readers of the room. */
export function postMessage(state: State, { user, room, text, thread }: CommandCall): void {
	const sender = state.users.get(user);
	if (!sender || !state.rooms.has(room)) {
		throw new Error(sender ? `the box has no room ${room}` : `the box has no user ${user}`);
	}
	void messageBridge(state).create?.({
		id: nextId(state),
		room: { id: room },
		sender: { id: sender.id, username: sender.username, name: sender.name },
		text,
		...(thread ? { threadId: thread } : {}),
	});
}
