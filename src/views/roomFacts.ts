import { foreignName } from './foreignText';
import { joined } from './serverLine';
import { timeFor } from './time';
import { type CallKind, type RoomFacts, stateOf } from '../domain/room/callRoom';
import type { Messages } from '../messages/en/english';

/** The user who reads the description of a room. */
export type RoomAudience = {
	messages: Messages;
	now: number;
	/** In hours. */
	utcOffset: number;
	admin: boolean;
};

const nameOf = (text: string | undefined, max?: number): string | undefined =>
	(text && foreignName(text, max)) || undefined;

/** Returns the kind of call, and whether and how long it is in progress. It holds no text of others. */
export function headline(kind: CallKind, facts: RoomFacts, audience: RoomAudience): string {
	const { messages, now } = audience;
	const { room, amounts } = messages;
	const heading = room.headings[kind === 'livechat' ? kind : (facts.direction ?? 'call')];
	const found = stateOf(facts, now);
	if (found.kind === 'open') {
		const time = found.forMs === undefined ? undefined : amounts.roughly(found.forMs);
		// Calls are always stored as waiting for an answer, so only livechats show it.
		const awaits = kind === 'livechat' && facts.awaitsAnswer ? room.awaitsAnswer : undefined;
		return joined([heading, room.inProgress(time), awaits]);
	}
	const at = facts.closedAt === undefined ? undefined : timeFor(facts.closedAt, audience);
	const { durationMs } = facts;
	// A call's client always closes it in the visitor's name, no matter who hung up.
	const byVisitor = kind === 'livechat' && facts.closer === 'visitor';
	return joined([
		heading,
		byVisitor ? room.endedByVisitor(at) : room.ended(at),
		durationMs === undefined ? undefined : room.lasted(amounts.duration(durationMs)),
	]);
}

/** Returns the name and number of the caller. */
export function callerLine(kind: CallKind, facts: RoomFacts, { messages }: RoomAudience): string {
	const words = messages.room;
	const name = nameOf(facts.visitorName);
	const phone = nameOf(facts.phone, 40);
	const status = Object.entries(words.statuses).find(([one]) => one === facts.visitorStatus)?.[1];
	return joined([
		name && words.with(name),
		name ? phone : phone && words.number(phone),
		kind === 'livechat' ? status : undefined,
	]);
}

function waiting({ queue, waitedMs }: RoomFacts, { messages }: RoomAudience): string | undefined {
	const { room, amounts } = messages;
	const name = nameOf(queue);
	if (waitedMs === undefined) {
		return name && room.queue(name);
	}
	const time = amounts.duration(waitedMs);
	return name ? room.waitedIn(time, name) : room.waited(time);
}

/** Returns who serves the call and what else helps to find it. Each fact begins with a word of ours. */
export function detailsLine(kind: CallKind, facts: RoomFacts, audience: RoomAudience): string {
	const { messages, admin } = audience;
	const { room: words, amounts } = messages;
	const agent = nameOf(facts.agent);
	const department = nameOf(facts.department);
	const chat = kind === 'livechat';
	const tags = (facts.tags ?? []).map((tag) => nameOf(tag, 40)).filter(Boolean);
	const { agentSince: since, averageResponseMs: average, heldMs, lastMessageAt } = facts;
	const by = facts.closer === 'visitor' ? undefined : nameOf(facts.closedBy);
	const callId = nameOf(facts.callId);
	const id = nameOf(facts.id);
	return joined([
		agent &&
			(since === undefined
				? words.agent(agent)
				: words.agentSince(agent, timeFor(since, audience))),
		waiting(facts, audience),
		heldMs ? words.onHold(amounts.duration(heldMs)) : undefined,
		department && words.department(department),
		tags.length > 0 ? words.tags(tags.join(', ')) : undefined,
		by && words.endedBy(by),
		chat && facts.messages !== undefined ? words.messages(facts.messages) : undefined,
		chat && average !== undefined ? words.averageResponse(amounts.duration(average)) : undefined,
		(chat || admin) && lastMessageAt !== undefined
			? words.lastMessage(timeFor(lastMessageAt, audience))
			: undefined,
		admin && id ? words.roomId(id) : undefined,
		callId && words.callId(callId),
	]);
}

/** Returns the custom fields. */
export function fieldsLine({ customFields }: RoomFacts, { messages }: RoomAudience): string {
	const words = messages.room;
	const fields = (customFields ?? []).flatMap(({ name, value }) => {
		const [key, held] = [nameOf(name, 60), nameOf(value, 120)];
		return key && held ? [words.field(key, held)] : [];
	});
	return fields.length > 0 ? words.fields(joined(fields)) : '';
}
