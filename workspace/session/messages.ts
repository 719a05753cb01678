import type { Box } from '../engine/box';
import type { SeenMessage } from '../engine/traces';

/** A message as a client shows it. */
export type SessionMessage = Omit<SeenMessage, 'sender'> & {
	sender: { username: string; name: string };
};

/** Returns a message with the sender's name, as `nameOf` knows it. */
export const withSender = (
	message: SeenMessage,
	nameOf: (username: string) => string,
): SessionMessage => ({
	...message,
	sender: { username: message.sender, name: nameOf(message.sender) },
});

/** Returns the stored messages of a room that a user may see. Private ones are lost when a client is loaded again. */
export const storedMessages = (box: Box, user: string, room: string): SeenMessage[] =>
	box.seen(user).filter((one) => one.room === room && !one.private);

/** Returns the messages that are new or replaced since an earlier look. */
export const unseen = (
	now: readonly SeenMessage[],
	before: readonly SeenMessage[],
): SeenMessage[] =>
	now.filter(
		({ id, replaced }) => !before.some((one) => one.id === id && one.replaced === replaced),
	);
