import type { Http, HttpAttempt } from './http';
import { isRoomId, type RoomId } from '../domain/room/callRoom';

export type RocketChatAccess = { baseUrl: string; userId: string; token: string };
export type CallServerParameters = {
	websocketUrl: string;
	host: string;
	port: number;
	path: string;
};
export type ManagementServerParameters = {
	host: string;
	port: number;
	username: string;
	password: string;
};

export type RocketChat = {
	checkCallServer(parameters: CallServerParameters, timeoutMs: number): HttpAttempt;
	checkManagementServer(parameters: ManagementServerParameters, timeoutMs: number): HttpAttempt;
	/** A question that needs no right and no target: does the workspace answer at all? */
	info(timeoutMs: number): HttpAttempt;
};

const query = (parameters: Readonly<Record<string, string | number>>): string =>
	Object.entries(parameters)
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&');

export function createRocketChat(http: Http, access: RocketChatAccess): RocketChat {
	const headers = { 'X-Auth-Token': access.token, 'X-User-Id': access.userId };
	const get = (path: string, timeoutMs: number): HttpAttempt =>
		http({ method: 'get', url: `${access.baseUrl}/api/v1/${path}`, headers, timeoutMs });
	return {
		// All four, spelled so: the only form that every version takes.
		checkCallServer: ({ websocketUrl, host, port, path }, timeoutMs) =>
			get(
				`voip/callServer/checkConnection?${query({ websocketUrl, host, port, path })}`,
				timeoutMs,
			),
		// The password has to go into the query: this route has no other way to be told.
		checkManagementServer: ({ host, port, username, password }, timeoutMs) =>
			get(
				`voip/managementServer/checkConnection?${query({ host, port, username, password })}`,
				timeoutMs,
			),
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
