import type { INotifier } from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

/** What is put on screen. `views` makes such a thing and calls it a Reply; this room does not know why. */
export type Shown = { readonly text: string; readonly blocks: ReadonlyArray<Blocks[number]> };
type Blocks = NonNullable<IMessage['blocks']>;

export type Recipient = { user: IUser; room: IRoom; threadId?: string | undefined };

/**
 * Sends to one user, in the room and thread of the command, from the app. Every message of one answer has
 * the same id, so that the later one takes the earlier one's place on screen.
 */
export function createPrivateAnswer(
	notifier: INotifier,
	{ user, room, threadId }: Recipient,
	id: string,
): (shown: Shown) => Promise<void> {
	return async ({ text, blocks }) => {
		const builder = notifier
			.getMessageBuilder()
			.setRoom(room)
			.setText(text)
			.setBlocks([...blocks])
			.setGroupable(false)
			.setParseUrls(false);
		if (threadId) {
			builder.setThreadId(threadId);
		}
		// The builder drops an id that it is given: it goes onto the finished message.
		await notifier.notifyUser(user, { ...builder.getMessage(), id });
	};
}
