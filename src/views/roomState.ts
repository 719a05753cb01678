import { foreignText } from './foreignText';
import { maskedNumbers } from './roomViewPhone';
import { inWords } from './time';
import { type CallKind, type RoomFacts, stateOf } from '../domain/room/callRoom';
import type { Messages } from '../messages/en/english';

/**
 * Who ended it. A call's own client always closes the room in the visitor's name, whoever hung up, so
 * there `visitor` tells nothing.
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

/** Open or closed, and the times of the call. */
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
		// New calls are stored as waiting for an answer, which means nothing there.
		kind === 'livechat' && open && facts.awaitsAnswer !== undefined ? awaiting : undefined,
	]);
}

/** For whom a room is described. */
export type RoomAudience = {
	messages: Messages;
	now: number;
	/** Hours. */
	utcOffset: number;
	admin: boolean;
	/** For all eyes in a room: phone numbers lose their middle. */
	shared: boolean;
};

/** Joins what there is. */
export const joined = (parts: readonly (string | undefined)[]): string =>
	parts.filter(Boolean).join(' · ');

export const shown = (text: string | undefined, most?: number): string | undefined =>
	(text && foreignText(text, most)) || undefined;

/** The same, for texts in which people may have written a phone number. */
export function shownTo(
	{ shared }: RoomAudience,
	text: string | undefined,
	most?: number,
): string | undefined {
	const harmless = shown(text, most);
	return harmless && shared ? maskedNumbers(harmless) : harmless;
}
