import type { Http, HttpAttempt } from './http';
import { isRoomId, type RoomId } from '../domain/room/callRoom';

export type RocketChatAccess = { baseUrl: string; userId: string; token: string };
/** A request to one of Rocket.Chat's own checks of a server. */
export type CheckQuestion = {
	route: 'voip/callServer/checkConnection' | 'voip/managementServer/checkConnection';
	query: Readonly<Record<string, string | number>>;
};

export type RocketChat = {
	check(question: CheckQuestion, timeoutMs: number): HttpAttempt;
	/** Asks a route that needs neither permissions nor a server, to learn whether the workspace answers. */
	info(timeoutMs: number): HttpAttempt;
};

const queryText = (query: CheckQuestion['query']): string =>
	Object.entries(query)
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&');

export function createRocketChat(http: Http, access: RocketChatAccess): RocketChat {
	const headers = { 'X-Auth-Token': access.token, 'X-User-Id': access.userId };
	return {
		check({ route, query }, timeoutMs) {
			const url = `${access.baseUrl}/api/v1/${route}?${queryText(query)}`;
			return http({ method: 'get', url, headers, timeoutMs });
		},
		info: (timeoutMs) =>
			http({ method: 'get', url: `${access.baseUrl}/api/info`, headers: {}, timeoutMs }),
	};
}

export type VoipRoomQuestion = { readonly rid: RoomId; readonly token: string };
export type AskVoipRoom = (question: VoipRoomQuestion, timeoutMs: number) => HttpAttempt;

const notSent = (reason: string): HttpAttempt => ({
	reading: Promise.resolve({ kind: 'failed', reason, ms: 0 }),
	ended: Promise.resolve(),
});

/** The only caller of `voip/room`. Without `rid` this GET creates a room, and servers refuse it with `agentId` or `direction`. */
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
