import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { pressInAlert } from './alertPress';
import { showBar } from './barPress';
import { answerPress } from './door';
import { barOfEntry } from './menuButtons';
import { pressInMessage } from './messagePress';
import type { PressAccess, PressParts } from './pressContext';
import { textField, field } from '../domain/json';
import { judgePress } from '../domain/press/judgePress';
import { isRoomId } from '../domain/room/callRoom';

/** `data` is what the client sent, as the engine hands it over. Only the user in it can be trusted. */
export type Presses = {
	/** A button in a message or a bar. */
	block(user: IUser, data: unknown, access: PressAccess): Promise<void>;
	/** An entry in the menu of the room or of the composer. */
	menu(user: IUser, data: unknown, access: PressAccess): Promise<void>;
};

export function createPresses(parts: PressParts): Presses {
	const refuse = ({ logger }: PressAccess, why: string): void =>
		logger.debug(`a press was refused: ${why}`);
	return {
		async block(user, data, access) {
			const press = judgePress(data, user.id);
			if (press.kind === 'refused') {
				return refuse(access, press.why);
			}
			const { roomId } = press;
			if (press.kind === 'bar') {
				const { place: bar, viewId, triggerId } = press;
				const place = { roomId, threadId: '', messageId: parts.newId() };
				return answerPress(parts, { user, place, access }, (context) =>
					showBar(context, bar.kind, { triggerId, viewId }),
				);
			}
			if (press.kind === 'alert') {
				const place = { roomId, threadId: '', messageId: parts.newId() };
				return answerPress(parts, { user, place, access }, (context) =>
					pressInAlert(context, press.action, press.about),
				);
			}
			const { action, value } = press;
			const { threadId, messageId, at, about } = value;
			const place = { roomId, threadId, messageId, at };
			return answerPress(parts, { user, place, access }, (context) =>
				pressInMessage(context, action, about),
			);
		},
		async menu(user, data, access) {
			const kind = barOfEntry(textField(data, 'actionId') ?? '');
			const roomId = textField(field(data, 'room'), 'id') ?? '';
			const thread = textField(data, 'threadId') ?? '';
			if (!kind || !isRoomId(roomId)) {
				return refuse(access, 'it names no entry or no room');
			}
			const threadId = isRoomId(thread) ? thread : '';
			const triggerId = textField(data, 'triggerId') ?? '';
			const place = { roomId, threadId, messageId: parts.newId() };
			return answerPress(parts, { user, place, access }, (context) =>
				showBar(context, kind, { triggerId }),
			);
		},
	};
}
