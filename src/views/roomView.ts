import { timeFor } from './duration';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, line, note } from './reply';
import type { Part, Reply } from './reply';
import { chatLines } from './roomViewChat';
import { joined, shown, shownTo } from './roomViewParts';
import type { RoomReader } from './roomViewParts';
import { maskedPhone } from './roomViewPhone';
import { stateLine } from './roomViewState';
import type { Problem } from '../domain/problem';
import type { CallKind, RoomFacts } from '../domain/room';

function headline(kind: CallKind, facts: RoomFacts, reader: RoomReader): string {
	const words = reader.messages.room;
	const name = shownTo(reader, facts.visitorName);
	const heading = words.headings[kind];
	const phone = shown(facts.phone, 40);
	const status = Object.entries(words.statuses).find(([one]) => one === facts.visitorStatus)?.[1];
	return joined([
		name ? words.with(heading, name) : heading,
		facts.direction && words.directions[facts.direction],
		phone && reader.shared ? maskedPhone(phone) : phone,
		kind === 'livechat' ? status : undefined,
	]);
}

function agentLine(facts: RoomFacts, reader: RoomReader): string {
	const words = reader.messages.room;
	const agent = shown(facts.agent);
	const department = shown(facts.department);
	const since = facts.agentSince;
	return joined([
		agent && words.agent(agent),
		agent && since !== undefined ? words.since(timeFor(since, reader)) : undefined,
		department && words.department(department),
	]);
}

function details(facts: RoomFacts, reader: RoomReader): Part[] {
	const words = reader.messages.room;
	const id = shown(facts.id);
	const callId = shown(facts.callId);
	const parts = [
		id && words.roomId(id),
		callId && words.callId(callId),
		facts.lastMessageAt === undefined
			? undefined
			: words.lastMessage(timeFor(facts.lastMessageAt, reader)),
	].filter(Boolean);
	return parts.length > 0 ? [note(words.details(parts.join(', ')))] : [];
}

function problemNote(problem: Problem, { messages, admin }: RoomReader): Part {
	const { engineOnly, noApi } = messages.room;
	const said = engineOnly(problem.code === 'api-absent' ? noApi : causeOf(problem, messages));
	return note(admin ? joined([said, nextStepOf(problem, messages)]) : said);
}

/** What call this room is. Nothing is shown that is not known. */
export function roomView(
	room: { kind: CallKind; facts: RoomFacts; problem?: Problem | undefined },
	reader: RoomReader,
): Reply {
	const { kind, facts, problem } = room;
	const lines = [
		headline(kind, facts, reader),
		stateLine(kind, facts, reader),
		agentLine(facts, reader),
		...chatLines(kind, facts, reader),
	];
	return composeReply([
		...lines.filter(Boolean).map(line),
		...details(facts, reader),
		...(problem ? [problemNote(problem, reader)] : []),
	]);
}
