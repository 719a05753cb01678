import { foreignText } from './foreignText';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, others, own, type Part, type Reply, smallOthers } from './reply';
import { callerLine, detailsLine, fieldsLine, headline, type RoomAudience } from './roomFacts';
import type { Generation } from '../domain/generation';
import type { Problem } from '../domain/problem';
import type { CallKind, CallRoom, RoomFacts } from '../domain/room/callRoom';
import type { Messages } from '../messages/en/english';
import { code } from '../messages/markup';

/** Tells admins why Rocket.Chat's API says nothing about this room. Where there is no such API, nothing can be done. */
function problemParts(problem: Problem, { messages, admin }: RoomAudience): Part[] {
	const { room } = messages;
	const { code: kind, facts } = problem;
	if (!admin || kind === 'api-absent') {
		return [];
	}
	if (kind === 'held-back') {
		return [own(room.tooOften(facts.seconds ?? 60))];
	}
	const said =
		kind === 'rate-limited'
			? room.tooOften(facts.seconds ?? 60)
			: room.detailsMissing(causeOf(problem, messages));
	return [own(said, nextStepOf(problem, messages))];
}

/** Describes the call of a room. Unknown facts are left out. */
export function roomView(
	room: { kind: CallKind; facts: RoomFacts; problem?: Problem | undefined },
	audience: RoomAudience,
): Reply {
	const { kind, facts, problem } = room;
	const parts = [
		own(headline(kind, facts, audience)),
		others(callerLine(kind, facts, audience)),
		smallOthers(detailsLine(kind, facts, audience)),
		smallOthers(fieldsLine(facts, audience)),
	];
	return composeReply([...parts, ...(problem ? problemParts(problem, audience) : [])]);
}

type NoCall = Extract<CallRoom, { kind: 'no-call' }>['what'];

/** Says what kind of room it is if it is no call, and where this workspace has its calls. */
export const noCallView = (what: NoCall, generation: Generation, { room }: Messages): Reply =>
	composeReply([own(room.noCall.kinds[what], room.noCall.where[generation])]);

/** Says what can be typed, after something else was typed. */
export const expectedView = (word: string | undefined, { room }: Messages): Reply =>
	composeReply([own(word ? room.notAnId(code(foreignText(word, 40))) : room.expected)]);
