import { foreignText } from './foreignText';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, line, note, type Part, type Reply } from './reply';
import { joined, type RoomReader, shown, shownTo, stateLine } from './roomState';
import { maskedPhone } from './roomViewPhone';
import { inWords, timeFor } from './time';
import type { Generation } from '../domain/generation';
import type { Problem } from '../domain/problem';
import type { CallKind, CallRoom, RoomFacts } from '../domain/room/callRoom';
import type { Messages } from '../messages/en/english';

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

/** A chat's messages and response times; tags and fields of one's own, of a call too. */
export function chatLines(kind: CallKind, facts: RoomFacts, reader: RoomReader): string[] {
	const { messages } = reader;
	const words = messages.room;
	const chat = kind === 'livechat';
	const time = (ms: number | undefined, said: (text: string) => string): string | undefined =>
		chat && ms !== undefined ? said(inWords(ms, messages)) : undefined;
	const tags = (facts.tags ?? []).map((tag) => shownTo(reader, tag, 40)).filter(Boolean);
	const fields = (facts.customFields ?? []).map(({ name, value }) => {
		const [key, held] = [shown(name, 60), shownTo(reader, value, 120)];
		return key && held ? words.field(key, held) : undefined;
	});
	return [
		joined([
			chat && facts.messages !== undefined ? words.messages(facts.messages) : undefined,
			time(facts.firstResponseMs, words.firstResponse),
			time(facts.averageResponseMs, words.averageResponse),
		]),
		tags.length > 0 ? words.tags(tags.join(', ')) : '',
		joined(fields),
	];
}

type NoCall = Extract<CallRoom, { kind: 'no-call' }>['what'];

/** A room that is no call: what it is, and where the calls of such a workspace are. */
export const noCallView = (what: NoCall, generation: Generation, { room }: Messages): Reply =>
	composeReply([
		line(`${room.noCall.heading} ${room.noCall.kinds[what]}`),
		note(room.noCall.where[generation]),
	]);

/** What is expected, when something else was typed. */
export const expectedView = (word: string | undefined, { room }: Messages): Reply =>
	composeReply([
		...(word ? [line(room.expectedId(foreignText(word, 40), room.example))] : []),
		line(room.expected),
	]);
