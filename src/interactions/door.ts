import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { PressAccess, PressContext, PressParts } from './pressContext';
import { errorText } from '../domain/errorText';
import { mayShareIn } from '../domain/press/shareRules';
import type { RoomId } from '../domain/room/callRoom';
import { decodeRoom } from '../domain/room/roomDecode';
import { tokensIn } from '../domain/room/roomTokens';
import { messagesFor } from '../messages/languages';
import { createRecords } from '../platform/records';
import { maySeeRoom } from '../platform/roomAccess';
import { createPrivateAnswer } from '../platform/sending';
import { findRights, languageOf } from '../platform/userRights';
import { refusalView } from '../views/helpView';
import type { Reply } from '../views/reply';

/** A client waits five seconds for the answer to a press, and forgets its trigger then. */
const showMs = 3000;
const endMs = 3800;
/** As long as that of a command: a question that is asked goes on after the reply. */
const askMs = 7500;

/** Where to answer a press. Without `at` there is no message yet that the answer replaces. */
export type PressedAt = { roomId: RoomId; threadId: string; messageId: string; at?: number };

type Pressed = { user: IUser; place: PressedAt; access: PressAccess };
type Act = (context: PressContext) => Promise<void>;

/** Lets a press act if its user may use the app and see the room. Everybody else is told in one sentence. */
async function enter(parts: PressParts, { user, place, access }: Pressed, act: Act): Promise<void> {
	const { clock, newId, appId, roles, rooms } = parts;
	const { read, modify, persistence, logger } = access;
	const startedAt = clock.now();
	const showBy = { at: startedAt + showMs };
	// The room that comes with a press is the one that the client names, or any.
	const room = await read.getRoomReader().getById(place.roomId);
	if (!room) {
		logger.debug('a press was refused: its room is gone');
		return;
	}
	const { threadId, messageId, at } = place;
	const host = { appId, now: () => clock.now() };
	const recipient = { user, room, threadId };
	const tell = (reply: Reply): Promise<void> =>
		createPrivateAnswer(modify.getNotifier(), recipient, newId(), host)(reply);
	const inPlace = at === undefined ? recipient : { ...recipient, at };
	const replace = createPrivateAnswer(modify.getNotifier(), inPlace, messageId, host);
	try {
		const settings = await parts.settings.current();
		const messages = messagesFor(languageOf(user, settings.language));
		const rights = await findRights(user, settings.roles, roles);
		if (!rights.use) {
			await replace(refusalView(messages.help.refused));
			return;
		}
		const decoded = decodeRoom(room, tokensIn(room));
		const viewer = { id: user.id, ...rights };
		const seen = await maySeeRoom(place.roomId, decoded, viewer, rooms, showBy);
		if (!seen) {
			const said = seen === undefined ? messages.room.membersLate : messages.buttons.notYourRoom;
			await replace(refusalView(said));
			return;
		}
		const answer = {
			words: [],
			rights,
			user: { id: user.id, utcOffset: user.utcOffset ?? 0 },
			roomId: place.roomId,
			mayShare: () => mayShareIn(room, user.username),
			settings,
			messages,
			clock,
			records: createRecords(read.getPersistenceReader(), persistence),
			startedAt,
			deadline: { at: startedAt + askMs },
			showBy,
			// The pressed button itself shows that an answer is awaited.
			showProgress: () => Promise.resolve(),
		};
		await act({ parts, access, user, room, decoded, answer, replace, tell });
	} catch (error) {
		logger.error('a press failed', errorText(error));
		// Nothing else tells the user: the engine and the client drop errors of a press.
		await tell(refusalView(messagesFor(languageOf(user, '')).help.failed));
	}
}

/** Never throws, and ends before the client stops waiting. */
export async function answerPress(parts: PressParts, pressed: Pressed, act: Act): Promise<void> {
	const { clock } = parts;
	const { logger } = pressed.access;
	const timer = clock.timer(endMs);
	const work = enter(parts, pressed, act).catch((error: unknown) =>
		logger.error('a press could not be answered', errorText(error)),
	);
	await Promise.race([work, timer.elapsed]);
	timer.cancel();
}
