import type { Http, HttpAttempt } from './http';

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
