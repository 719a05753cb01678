import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Shown } from './privateAnswer';

/** Sends a message that stays: whoever is on the settings page sees no private one. */
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
