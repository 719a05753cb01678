import type { IModify, INotifier, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { type IRoom, RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { type ShownButton, withButtons } from './pressable';
import type { PressPlace } from '../domain/press/pressValue';

/** The part of a reply that is sent. `platform` may not import `views`, so the type is repeated here. */
export type Shown = {
	readonly text: string;
	readonly blocks: ReadonlyArray<Blocks[number]>;
	readonly buttons?: readonly ShownButton[];
};
type Blocks = NonNullable<IMessage['blocks']>;

export type Recipient = {
	user: IUser;
	room: IRoom;
	threadId?: string | undefined;
	/** The time of a message that this one replaces. Without it, the message moves to the end. */
	at?: number;
};

/** Needed for messages with buttons: the buttons of others are left out. */
export type ButtonHost = { appId: string; now(): number };

/**
 * Sends to one user, in the room and thread of the command, from the app. Every message of one answer has
 * the same id, so that a later one replaces the earlier one on screen.
 */
export function createPrivateAnswer(
	notifier: INotifier,
	{ user, room, threadId, at }: Recipient,
	id: string,
	host?: ButtonHost,
): (shown: Shown) => Promise<void> {
	const placeNow = (now: () => number): PressPlace => ({
		userId: user.id,
		messageId: id,
		roomId: room.id,
		threadId: threadId ?? '',
		at: at ?? now(),
	});
	return async ({ text, blocks, buttons = [] }) => {
		const isPressable = host && buttons.length > 0;
		const builder = notifier
			.getMessageBuilder()
			.setRoom(room)
			.setText(text)
			.setBlocks(
				isPressable ? withButtons(blocks, buttons, placeNow(host.now), host.appId) : [...blocks],
			)
			.setGroupable(false)
			.setParseUrls(false);
		if (threadId) {
			builder.setThreadId(threadId);
		}
		const time = at === undefined ? {} : { createdAt: new Date(at) };
		// The builder drops an id, so it is added to the finished message.
		await notifier.notifyUser(user, { ...builder.getMessage(), ...time, id });
	};
}

/** Posts into a room for all who read it, as the app. */
export async function postInRoom(
	read: IRead,
	modify: IModify,
	room: IRoom,
	{ text, blocks }: Shown,
): Promise<void> {
	const app = await read.getUserReader().getAppUser();
	const message = modify
		.getCreator()
		.startMessage()
		.setRoom(room)
		.setText(text)
		.setBlocks([...blocks])
		.setGroupable(false)
		.setParseUrls(false);
	await modify.getCreator().finish(app ? message.setSender(app) : message);
}

/** Sends stored messages: an admin who is on the settings page would not see a private one. */
export type DirectMessages = { send(user: IUser, shown: Shown): Promise<void> };

export function createDirectMessages(read: IRead, modify: IModify): DirectMessages {
	const rooms = read.getRoomReader();
	const existing = async (names: string[]): Promise<IRoom | undefined> => {
		try {
			return (await rooms.getDirectByUsernames(names)) ?? undefined;
		} catch {
			return undefined;
		}
	};
	const make = async (app: IUser, user: IUser): Promise<IRoom | undefined> => {
		const creator = modify.getCreator();
		const room = creator
			.startRoom()
			.setType(RoomType.DIRECT_MESSAGE)
			.setCreator(app)
			.setMembersToBeAddedByUsernames([user.username]);
		return rooms.getById(await creator.finish(room));
	};
	return {
		async send(user, { text, blocks }) {
			const app = await read.getUserReader().getAppUser();
			const room =
				app && ((await existing([app.username, user.username])) ?? (await make(app, user)));
			if (!room) {
				throw new Error('no room for a direct message');
			}
			const message = modify
				.getCreator()
				.startMessage()
				.setSender(app)
				.setRoom(room)
				.setText(text)
				.setBlocks([...blocks])
				.setGroupable(false)
				.setParseUrls(false);
			await modify.getCreator().finish(message);
		},
	};
}
