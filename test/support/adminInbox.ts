import type { AppUnderTest } from './startApp';
import { messageText } from '../../workspace/terminal/blocksToText';

export type Inbox = {
	/** Returns the app's direct messages to a user since the last call. */
	unread(user: string): string[];
};

/** Reads direct messages of the app's user, which are stored and not private. */
export function createInbox(app: AppUnderTest): Inbox {
	const read = new Map<string, number>();
	return {
		unread(user) {
			const all = app.box
				.seen(user)
				.filter((message) => !message.private && message.sender === 'voip-status.bot');
			const fresh = all.slice(read.get(user) ?? 0);
			read.set(user, all.length);
			return fresh.map(messageText);
		},
	};
}

/** Lets the app report what was saved so far, and discards the reports. */
export async function discardReports(app: AppUnderTest, inbox: Inbox): Promise<void> {
	// The app reports to admins who have run it.
	await app.type('admin', '/voip setup');
	// Its default would be no news.
	await app.box.saveSetting('timeout_seconds', 4.9);
	await app.box.advance(10_000);
	['admin', 'manager', 'agent', 'user'].forEach((user) => inbox.unread(user));
}
