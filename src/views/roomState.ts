import { foreignText } from './foreignText';
import { inWords } from './time';
import { type CallKind, type RoomFacts, stateOf } from '../domain/room/callRoom';
import type { Messages } from '../messages/en/english';

/**
 * Returns who closed the room. A call's client always closes it in the visitor's name, no matter who hung up, so
 * for a call `visitor` says nothing.
 */
function ender(kind: CallKind, facts: RoomFacts, { messages }: RoomAudience): string | undefined {
	if (facts.closer === 'visitor') {
		return kind === 'livechat' ? messages.room.theVisitor : undefined;
	}
	return shown(facts.closedBy);
}

function state(kind: CallKind, facts: RoomFacts, audience: RoomAudience): string {
	const { room } = audience.messages;
	const found = stateOf(facts, audience.now);
	if (found.kind === 'open') {
		return found.forMs === undefined
			? room.open
			: room.openFor(inWords(found.forMs, audience.messages));
	}
	const closed =
		found.agoMs === undefined
			? room.closed
			: room.closedAgo(inWords(found.agoMs, audience.messages));
	const by = ender(kind, facts, audience);
	return by ? room.by(closed, by) : closed;
}

function waiting({ queue, waitedMs }: RoomFacts, { messages }: RoomAudience): string | undefined {
	const { room } = messages;
	const name = shown(queue);
	if (waitedMs === undefined) {
		return name && room.queue(name);
	}
	const time = inWords(waitedMs, messages);
	return name ? room.waitedIn(time, name) : room.waited(time);
}

/** Returns whether the room is open or closed, with the times of the call. */
export function stateLine(kind: CallKind, facts: RoomFacts, audience: RoomAudience): string {
	const { messages, now } = audience;
	const { room } = messages;
	const open = stateOf(facts, now).kind === 'open';
	const awaiting = facts.awaitsAnswer ? room.awaitsAnswer : room.answered;
	const lasted = facts.durationMs;
	return joined([
		state(kind, facts, audience),
		lasted === undefined ? undefined : room.lasted(inWords(lasted, messages)),
		waiting(facts, audience),
		facts.heldMs === undefined ? undefined : room.onHold(inWords(facts.heldMs, messages)),
		// Calls are always stored as waiting for an answer, so only livechats show it.
		kind === 'livechat' && open && facts.awaitsAnswer !== undefined ? awaiting : undefined,
	]);
}

/** The user who reads the description of a room. */
export type RoomAudience = {
	messages: Messages;
	now: number;
	/** In hours. */
	utcOffset: number;
	admin: boolean;
};

export const joined = (parts: readonly (string | undefined)[]): string =>
	parts.filter(Boolean).join(' · ');

export const shown = (text: string | undefined, max?: number): string | undefined =>
	(text && foreignText(text, max)) || undefined;
