import type { Desk } from './workspace';
import { messageText } from '../../workspace/terminal/blocksToText';

/**
 * Resolves when such a message next comes to the user's screen. Ask for it before doing what brings it:
 * an event may be there before the command that called it forth has answered.
 */
export function arrival({ box }: Desk, user: string, pattern: RegExp): Promise<string> {
	return new Promise((resolve) => {
		box.onSeen((who, message) => {
			const text = messageText(message);
			if (who === user && pattern.test(text)) {
				resolve(text);
			}
		});
	});
}
