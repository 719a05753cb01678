import { field, textField } from '../json';
import type { DecodedRoom } from './callRoom';
import { decodeApiRoom } from './roomDecode';
import { tokensIn } from './roomTokens';
import type { HttpReading } from '../judging/httpReading';
import { networkFault } from '../judging/networkFault';
import { jsonOf, workspaceRefusal } from '../judging/workspaceRefusal';
import { failure, type Outcome, problem, type Problem, success } from '../problem';
import { redactText } from '../secrets/redactText';

const roomPermission = 'inbound-voip-calls';

function refusalOf(error: string): Problem {
	if (/\binvalid-token\b/.test(error)) {
		return problem('room-token-refused');
	}
	if (/\binvalid-room\b/.test(error)) {
		return problem('room-not-found');
	}
	return problem('parameters-refused', { text: error });
}

/** Drops the text of Rocket.Chat's error if it repeats a secret of the request. */
function dropSecretText({ code, facts }: Problem, secrets: readonly string[]): Problem {
	const { text, ...others } = facts;
	const tells = text === undefined || redactText(text, secrets) !== text;
	return { code, facts: tells ? others : facts };
}

type RoomQuestion = {
	rid: string;
	/** Must not appear in any text of the room. */
	secrets: readonly string[];
	/** Must, in addition, not appear in an error. */
	ours: readonly string[];
	now: number;
};

/** Returns the room that an answer of the room route describes, or why it describes none. */
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
		return failure(dropSecretText(refusal, [...secrets, ...ours]));
	}
	const body = jsonOf(reading);
	const room = field(body, 'room');
	if (reading.status === 200 && textField(room, '_id') === rid) {
		return success(decodeApiRoom(room, [...secrets, ...tokensIn(room)]));
	}
	const error = textField(body, 'error');
	return failure(
		reading.status === 400 && error !== undefined
			? dropSecretText(refusalOf(error), [...secrets, ...ours])
			: problem('unreadable-answer', { status: reading.status }),
	);
}
