/** The servers around the workspace, simulated on 127.0.0.1, and how each can be broken. */
export type ServerName = 'rest' | 'call-server' | 'management-server';
/** `workspace` is Rocket.Chat's own server; its faults are the box's, not a simulated server's. */
export type Breakable = ServerName | 'workspace';
export type Fault = { name: string; says: string };
export type RocketChatMajor = '6' | '7' | '8';

/** One request that a server has taken, secrets included: for tests that count and look. */
export type Taken = {
	method: string;
	path: string;
	query: Record<string, string>;
	headers: Record<string, string | string[] | undefined>;
};

export type World = {
	/** Base URL of the simulated REST API: what `Site_Url` says. */
	readonly siteUrl: string;
	readonly token: { userId: string; authToken: string };
	/** Another port and scheme when a fault needs TLS. */
	callServer(): { websocketUrl: string; host: string; port: number; path: string };
	readonly managementServer: { host: string; port: number; username: string; password: string };
	/** `none` mends. Throws with the list of names when there is no such fault. */
	setFault(server: ServerName, fault: string): Promise<void>;
	/** Requests that the REST API has taken. */
	requests(): readonly Taken[];
	/** The rooms that the REST API knows, with those it has made. */
	rooms(): readonly { _id: string }[];
	/** WebSocket upgrades and AMI logins that have arrived. */
	arrivals(): { callServer: number; managementServer: number };
	forget(): void;
	openConnections(): number;
	stop(): Promise<void>;
};
