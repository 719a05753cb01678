import type { Desk } from './workspace';
import { messageText } from '../../workspace/terminal/blocksToText';

/** Resolves when such a message comes to stand on the user's screen. */
export function arrival({ box, last }: Desk, user: string, pattern: RegExp): Promise<string> {
	return new Promise((resolve) => {
		const standing = messageText(last(user));
		if (pattern.test(standing)) {
			resolve(standing);
		}
		box.onSeen((who, message) => {
			const text = messageText(message);
			if (who === user && pattern.test(text)) {
				resolve(text);
			}
		});
	});
}
