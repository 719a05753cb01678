import type { AskingContext, Subcommand, TypedCommand } from './commandContext';
import { withProgress } from './progress';
import type { AskRoom } from '../checks/askRoom';
import { remaining } from '../domain/clock';
import { failure, problem } from '../domain/problem';
import { callRoomOf, type DecodedRoom, isRoomId, type RoomId } from '../domain/room/callRoom';
import { decodeRoom } from '../domain/room/roomDecode';
import { joinRoom } from '../domain/room/roomJoin';
import { tokensIn } from '../domain/room/roomTokens';
import { maySeeRoom } from '../platform/roomAccess';
import type { RoomLookup } from '../platform/roomLookup';
import { refreshCallButton } from '../views/buttonRow';
import { refusalView } from '../views/helpView';
import type { Reply } from '../views/reply';
import { expectedView, noCallView, roomView } from '../views/roomView';

export type RoomTools = { rooms: RoomLookup; ask: AskRoom };
export type RoomContext = AskingContext & Omit<TypedCommand, 'threadId' | 'mayShare'>;

/** Rocket.Chat's answer, or that it is not there yet when the reply has to be sent. */
async function askInTime(
	asked: ReturnType<AskRoom>,
	{ clock, showBy }: RoomContext,
): ReturnType<AskRoom> {
	if (!showBy) {
		return asked;
	}
	const timer = clock.timer(remaining(showBy, clock));
	const late = timer.elapsed.then(() => failure(problem('not-answered-yet')));
	const answer = await Promise.race([asked, late]);
	timer.cancel();
	return answer;
}

async function describe(
	id: RoomId,
	engineRoom: unknown,
	decoded: DecodedRoom,
	context: RoomContext,
	ask: AskRoom,
): Promise<Reply> {
	const { messages, settings, deadline, clock, rights, user } = context;
	const call = callRoomOf(decoded);
	if (call.kind === 'no-call') {
		return noCallView(call.what, settings.teamVoice.generation, messages);
	}
	const question = { rid: id, kind: call.kind, engineRoom };
	const answer = await withProgress(askInTime(ask(question, settings, deadline), context), context);
	const facts = answer?.ok ? joinRoom(call.facts, answer.value.facts) : call.facts;
	const missing = answer && !answer.ok ? answer.problem : undefined;
	const { utcOffset } = user;
	const audience = { messages, now: clock.now(), utcOffset, admin: rights.admin };
	const reply = roomView({ kind: call.kind, facts, problem: missing }, audience);
	return { ...reply, buttons: [refreshCallButton(id, messages)] };
}

export async function runRoom({ rooms, ask }: RoomTools, context: RoomContext): Promise<Reply> {
	const { words, messages, rights, user, deadline } = context;
	const [word, ...others] = words;
	if (others.length > 0) {
		return expectedView(undefined, messages);
	}
	const id = word ?? context.roomId;
	if (!isRoomId(id)) {
		return expectedView(word, messages);
	}
	// Read again, because the room that comes with the command is as old as the moment when it was typed.
	const engineRoom = await rooms.byId(id);
	const here = id === context.roomId;
	if (!engineRoom) {
		return refusalView(here ? messages.room.deleted : messages.room.refused);
	}
	const room = decodeRoom(engineRoom, tokensIn(engineRoom));
	const seen = await maySeeRoom(
		id,
		room,
		{ id: user.id, ...rights },
		rooms,
		context.showBy ?? deadline,
	);
	if (seen === undefined) {
		return refusalView(messages.room.membersLate);
	}
	return seen ? describe(id, engineRoom, room, context, ask) : refusalView(messages.room.refused);
}

/** `/voip room` shows which call a room belongs to. */
export const roomCommand = (tools: RoomTools): Subcommand => ({
	name: 'room',
	forAdmins: false,
	summaries: ({ help }) => [help.summaries.room],
	run: (context) => runRoom(tools, context),
});
