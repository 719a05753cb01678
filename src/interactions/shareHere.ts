import type { PressContext } from './pressContext';
import { errorText } from '../domain/errorText';
import { maskPhones } from '../domain/press/shareRules';
import { messagesFor } from '../messages/languages';
import { code } from '../messages/markup';
import { postInRoom } from '../platform/sending';
import { createShareTurns } from '../platform/shareTurns';
import { sharedView } from '../views/barView';
import { refusalView } from '../views/helpView';

/** Posts the result into the room as the app, as agents see it. */
export async function shareHere(context: PressContext, words: readonly string[]): Promise<void> {
	const { parts, access, answer, user, room, tell } = context;
	const { clock, newId, rooms } = parts;
	const { messages, settings, records, showBy, roomId } = answer;
	const { share } = messages.buttons;
	if (!answer.mayShare()) {
		return tell(refusalView(share.notHere));
	}
	// Channels can be seen, but not written to, by users who are not in them.
	const member = await rooms.isMember(roomId, user.id, showBy);
	if (!member) {
		return tell(refusalView(member === undefined ? messages.room.membersLate : share.notMember));
	}
	if (!(await createShareTurns(records, clock, newId).take(roomId))) {
		return tell(refusalView(share.tooSoon));
	}
	// For the whole room: in the workspace's language, without hosts, and naming nobody to call.
	const everybody = messagesFor(settings.language);
	const reply = await parts.answers.status({
		...answer,
		words,
		messages: everybody,
		rights: { use: true, admin: false },
		settings: { ...settings, contact: '' },
	});
	try {
		const shown = sharedView(reply, code(user.username), maskPhones, everybody);
		await postInRoom(access.read, access.modify, room, shown);
	} catch (error) {
		access.logger.debug('a result could not be shared', errorText(error));
		await tell(refusalView(share.failed));
	}
}
