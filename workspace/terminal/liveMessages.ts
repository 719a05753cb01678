import { messageText } from './blocksToText';
import type { Session } from '../session/session';

export type LiveMessages = {
	/** Keeps back what this user sees while the work goes on: its answer is printed as a whole. */
	hold<T>(user: string, work: () => Promise<T>): Promise<T>;
	stop(): void;
};

/** Prints messages as they come: those of `present()` as they are, those of other people with their name. */
export function showMessages(
	session: Session,
	present: () => string,
	print: (text: string) => void,
	shows: 'everybody' | 'mine' = 'everybody',
): LiveMessages {
	const held = new Set<string>();
	const isPerson = (user: string): boolean =>
		session.users().some(({ username }) => username === user);
	const readers = (roomId: string): string[] => {
		const members = session.rooms().find(({ id }) => id === roomId)?.members ?? [];
		return members.length > 0 ? members : session.users().map(({ username }) => username);
	};
	const stop = session.onMessage((user, message) => {
		const mine = present();
		// A message of a room is shown once, not for each of its readers.
		const isDouble = !message.private && user !== mine && readers(message.room).includes(mine);
		const isOthers = user !== mine && shows === 'mine';
		if (held.has(user) || !isPerson(user) || isDouble || isOthers) {
			return;
		}
		const { username } = message.sender;
		const text = isPerson(username) ? `${username}: ${messageText(message)}` : messageText(message);
		print(user === mine ? text : `[${user} sees] ${text}`);
	});
	return {
		async hold(user, work) {
			held.add(user);
			try {
				return await work();
			} finally {
				held.delete(user);
			}
		},
		stop,
	};
}
