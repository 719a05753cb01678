import { field, textField } from '../json';
import type { DecodedRoom } from './callRoom';
import { decodeApiRoom } from './roomDecode';
import { tokensIn } from './roomTokens';
import type { HttpReading } from '../judging/httpReading';
import { networkFault } from '../judging/networkFault';
import { jsonOf, workspaceRefusal } from '../judging/workspaceRefusal';
import { failure, type Outcome, problem, type Problem, success } from '../problem';
import { redactText } from '../secrets/redactText';

export const roomPermission = 'inbound-voip-calls';

function refusalOf(error: string): Problem {
	if (/\binvalid-token\b/.test(error)) {
		return problem('room-token-refused');
	}
	if (/\binvalid-room\b/.test(error)) {
		return problem('room-not-found');
	}
	return problem('parameters-refused', { text: error });
}

/** What Rocket.Chat says may repeat what it was asked with, and is then not passed on. */
function withoutSecrets({ code, facts }: Problem, secrets: readonly string[]): Problem {
	const { text, ...others } = facts;
	const tells = text === undefined || redactText(text, secrets) !== text;
	return { code, facts: tells ? others : facts };
}

export type RoomQuestion = {
	rid: string;
	/** What no text of the room may hold. */
	secrets: readonly string[];
	/** What no error may repeat besides. */
	ours: readonly string[];
	now: number;
};

/** What an answer of the room route tells about the room that was asked for, or why it tells nothing. */
export function judgeRoomAnswer(
	reading: HttpReading,
	{ rid, secrets, ours, now }: RoomQuestion,
): Outcome<DecodedRoom> {
	if (reading.kind === 'failed') {
		const blocked = networkFault(reading.reason) === 'blocked-by-workspace';
		return failure(problem(blocked ? 'blocked-by-workspace' : 'workspace-unreachable'));
	}
	if (reading.kind === 'no-answer') {
		const seconds = Math.round(reading.ms / 100) / 10;
		return failure(problem('workspace-unreachable', { seconds }));
	}
	const refusal = workspaceRefusal(reading, roomPermission, now);
	if (refusal) {
		return failure(withoutSecrets(refusal, [...secrets, ...ours]));
	}
	const body = jsonOf(reading);
	const room = field(body, 'room');
	if (reading.status === 200 && textField(room, '_id') === rid) {
		return success(decodeApiRoom(room, [...secrets, ...tokensIn(room)]));
	}
	const error = textField(body, 'error');
	return failure(
		reading.status === 400 && error !== undefined
			? withoutSecrets(refusalOf(error), [...secrets, ...ours])
			: problem('unreadable-answer', { status: reading.status }),
	);
}
