import type { Http, HttpAttempt } from './http';
import type { RocketChatAccess } from './rocketChat';
import { isRoomId } from '../domain/roomId';
import type { RoomId } from '../domain/roomId';

export type VoipRoomQuestion = { readonly rid: RoomId; readonly token: string };
export type AskVoipRoom = (question: VoipRoomQuestion, timeoutMs: number) => HttpAttempt;

const notSent = (reason: string): HttpAttempt => ({
	reading: Promise.resolve({ kind: 'failed', reason, ms: 0 }),
	ended: Promise.resolve(),
});

/** The only place that asks `voip/room`. Asked without `rid`, this GET makes a room; with `agentId` or `direction` beside it, servers refuse. */
export function createVoipRoom(http: Http, access: RocketChatAccess): AskVoipRoom {
	const headers = { 'X-Auth-Token': access.token, 'X-User-Id': access.userId };
	return ({ rid, token }, timeoutMs) => {
		if (!isRoomId(rid) || token.trim() === '') {
			return notSent('no room or no visitor, not sent');
		}
		const query = `rid=${encodeURIComponent(rid)}&token=${encodeURIComponent(token)}`;
		const url = `${access.baseUrl}/api/v1/voip/room?${query}`;
		return http({ method: 'get', url, headers, timeoutMs });
	};
}
