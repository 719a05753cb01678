import type { AskingContext, Subcommand, TypedCommand } from './commandContext';
import { withProgress } from './progress';
import type { AskRoom } from '../checks/askRoom';
import type { Deadline } from '../domain/clock';
import {
	callRoomOf,
	canSeeRoom,
	type DecodedRoom,
	isRoomId,
	membershipDecides,
	type RoomId,
	type RoomViewer,
} from '../domain/room/callRoom';
import { decodeRoom } from '../domain/room/roomDecode';
import { joinRoom } from '../domain/room/roomJoin';
import { tokensIn } from '../domain/room/roomTokens';
import type { RoomLookup } from '../platform/roomLookup';
import { refusalView } from '../views/helpView';
import type { Reply } from '../views/reply';
import { expectedView, noCallView, roomView } from '../views/roomView';

export type RoomTools = { rooms: RoomLookup; ask: AskRoom };
type RoomContext = AskingContext & Omit<TypedCommand, 'threadId'>;

/** Returns undefined if the members of the room could not be read in time. */
async function maySee(
	id: RoomId,
	room: DecodedRoom,
	viewer: RoomViewer,
	rooms: RoomLookup,
	deadline: Deadline,
): Promise<boolean | undefined> {
	const member = membershipDecides(room, viewer) && (await rooms.isMember(id, viewer.id, deadline));
	return member === undefined ? undefined : canSeeRoom(room, viewer, member);
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
	const answer = await withProgress(ask(question, settings, deadline), context);
	const facts = answer?.ok ? joinRoom(call.facts, answer.value.facts) : call.facts;
	const problem = answer && !answer.ok ? answer.problem : undefined;
	const { utcOffset } = user;
	const audience = { messages, now: clock.now(), utcOffset, admin: rights.admin };
	return roomView({ kind: call.kind, facts, problem }, audience);
}

async function runRoom({ rooms, ask }: RoomTools, context: RoomContext): Promise<Reply> {
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
	const seen = await maySee(id, room, { id: user.id, ...rights }, rooms, deadline);
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
