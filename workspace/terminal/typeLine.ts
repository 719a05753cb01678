import { messageText } from './blocksToText';
import { unseen } from '../session/messages';
import type { Session } from '../session/session';

export type Shown = { text: string; isRefused: boolean };

/** Types a command as a user, and returns what that user sees because of it. */
export async function typeLine(
	session: Session,
	{ user, room, text }: { user: string; room: string; text: string },
): Promise<Shown> {
	const { box } = session;
	const before = box.seen(user);
	const outcome = await session.say({ user, room, text });
	const seen = unseen(box.seen(user), before).map(messageText);
	const refusal = outcome.ok ? [] : [outcome.error];
	return { text: [...seen, ...refusal].join('\n'), isRefused: !outcome.ok };
}
