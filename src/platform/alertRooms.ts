import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';

import { withRoomButtons } from './pressable';
import type { Shown } from './sending';
import { type AlertRoom, judgeAlertRoom } from '../domain/history/alertRoom';

/** The room that an admin has picked for alerts. */
export type AlertRooms = {
	judge(roomId: string): Promise<AlertRoom>;
	/** Posts a stored message as the app's own user. Throws what the server throws. */
	post(roomId: string, shown: Shown): Promise<void>;
};

/** Rocket.Chat lets an app mention everybody in a room only with a permission that it does not have, and refuses the message. */
const withoutMentionOfAll = (text: string): string =>
	text.replace(/@(?=(all|here)\b)/gi, '@\u2060');

export function createAlertRooms(read: IRead, modify: IModify, appId: string): AlertRooms {
	const rooms = read.getRoomReader();
	return {
		async judge(roomId) {
			const room: unknown = await rooms.getById(roomId);
			return judgeAlertRoom(room);
		},
		async post(roomId, { text, blocks, buttons = [] }) {
			const [app, room] = await Promise.all([
				read.getUserReader().getAppUser(),
				rooms.getById(roomId),
			]);
			if (!app || !room) {
				throw new Error('no room for alerts');
			}
			const creator = modify.getCreator();
			const message = creator
				.startMessage()
				.setSender(app)
				.setRoom(room)
				.setText(withoutMentionOfAll(text))
				.setBlocks(withRoomButtons(blocks, buttons, appId))
				.setGroupable(false)
				.setParseUrls(false);
			await creator.finish(message);
		},
	};
}
