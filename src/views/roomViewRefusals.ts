import { foreignText } from './foreignText';
import { composeReply, line, note } from './reply';
import type { Reply } from './reply';
import type { Generation } from '../domain/generation';
import type { CallRoom } from '../domain/room';
import type { Messages } from '../messages/english';

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
