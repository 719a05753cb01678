import type { AppUnderTest } from './startApp';
import { messageText } from '../../workspace/terminal/blocksToText';

export type Inbox = {
	/** What the app has written to a user directly since the last time this was asked. */
	unread(user: string): string[];
};

/** Direct messages of the app's user: stored, not private. */
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

/** Lets the app report what was saved so far, and throws it away. */
export async function discardReports(app: AppUnderTest, inbox: Inbox): Promise<void> {
	// Its default would be no news.
	await app.box.saveSetting('slow_after_ms', 999);
	await app.box.advance(10_000);
	['admin', 'manager', 'agent', 'user'].forEach((user) => inbox.unread(user));
}
