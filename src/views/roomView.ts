import { foreignText } from './foreignText';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, line, note, type Part, type Reply } from './reply';
import { joined, type RoomAudience, shown, stateLine } from './roomState';
import { inWords, timeFor } from './time';
import type { Generation } from '../domain/generation';
import type { Problem } from '../domain/problem';
import type { CallKind, CallRoom, RoomFacts } from '../domain/room/callRoom';
import type { Messages } from '../messages/en/english';

function headline(kind: CallKind, facts: RoomFacts, audience: RoomAudience): string {
	const words = audience.messages.room;
	const name = shown(facts.visitorName);
	const heading = words.headings[kind];
	const phone = shown(facts.phone, 40);
	const status = Object.entries(words.statuses).find(([one]) => one === facts.visitorStatus)?.[1];
	return joined([
		name ? words.with(heading, name) : heading,
		facts.direction && words.directions[facts.direction],
		phone,
		kind === 'livechat' ? status : undefined,
	]);
}

function agentLine(facts: RoomFacts, audience: RoomAudience): string {
	const words = audience.messages.room;
	const agent = shown(facts.agent);
	const department = shown(facts.department);
	const since = facts.agentSince;
	return joined([
		agent && words.agent(agent),
		agent && since !== undefined ? words.since(timeFor(since, audience)) : undefined,
		department && words.department(department),
	]);
}

function details(facts: RoomFacts, audience: RoomAudience): Part[] {
	const words = audience.messages.room;
	const id = shown(facts.id);
	const callId = shown(facts.callId);
	const parts = [
		id && words.roomId(id),
		callId && words.callId(callId),
		facts.lastMessageAt === undefined
			? undefined
			: words.lastMessage(timeFor(facts.lastMessageAt, audience)),
	].filter(Boolean);
	return parts.length > 0 ? [note(words.details(parts.join(', ')))] : [];
}

function problemNotes(problem: Problem, { messages, admin }: RoomAudience): Part[] {
	const { engineOnly, noApi, tooOften } = messages.room;
	const { code } = problem;
	if (code === 'held-back' || code === 'rate-limited') {
		const said = tooOften(problem.facts.seconds ?? 60);
		const next = code === 'rate-limited' ? nextStepOf(problem, messages) : undefined;
		return admin ? [note(joined([said, next]))] : [];
	}
	const said = engineOnly(code === 'api-absent' ? noApi : causeOf(problem, messages));
	return [note(admin ? joined([said, nextStepOf(problem, messages)]) : said)];
}

/** Describes the call of a room. Unknown facts are left out. */
export function roomView(
	room: { kind: CallKind; facts: RoomFacts; problem?: Problem | undefined },
	audience: RoomAudience,
): Reply {
	const { kind, facts, problem } = room;
	const lines = [
		headline(kind, facts, audience),
		stateLine(kind, facts, audience),
		agentLine(facts, audience),
		...chatLines(kind, facts, audience),
	];
	return composeReply([
		...lines.filter(Boolean).map(line),
		...details(facts, audience),
		...(problem ? problemNotes(problem, audience) : []),
	]);
}

/** Returns the messages and response times of a livechat, and the tags and custom fields of any call. */
function chatLines(kind: CallKind, facts: RoomFacts, audience: RoomAudience): string[] {
	const { messages } = audience;
	const words = messages.room;
	const chat = kind === 'livechat';
	const time = (ms: number | undefined, said: (text: string) => string): string | undefined =>
		chat && ms !== undefined ? said(inWords(ms, messages)) : undefined;
	const tags = (facts.tags ?? []).map((tag) => shown(tag, 40)).filter(Boolean);
	const fields = (facts.customFields ?? []).map(({ name, value }) => {
		const [key, held] = [shown(name, 60), shown(value, 120)];
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

/** Says what kind of room it is if it is no call, and where this workspace has its calls. */
export const noCallView = (what: NoCall, generation: Generation, { room }: Messages): Reply =>
	composeReply([
		line(`${room.noCall.heading} ${room.noCall.kinds[what]}`),
		note(room.noCall.where[generation]),
	]);

/** Says what can be typed, after something else was typed. */
export const expectedView = (word: string | undefined, { room }: Messages): Reply =>
	composeReply([
		...(word ? [line(room.expectedId(foreignText(word, 40), room.example))] : []),
		line(room.expected),
	]);
