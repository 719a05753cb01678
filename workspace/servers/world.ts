/** The servers around the workspace, simulated on 127.0.0.1, and how each can be broken. */
export type ServerName = 'rest' | 'call-server' | 'management-server' | 'simotel';
export type Fault = { name: string; says: string };
export type RocketChatMajor = '6' | '7' | '8';

export type World = {
	/** Base URL of the simulated REST API: what `Site_Url` says. */
	siteUrl: string;
	token: { userId: string; authToken: string };
	/** `ws://127.0.0.1:PORT/ws` and the like: changes when a fault needs TLS. */
	callServer(): { websocketUrl: string; host: string; port: number; path: string };
	managementServer: { host: string; port: number; username: string; password: string };
	simotel: { url: string; apiKey: string; username: string; password: string };
	/** `fault` is a name from `faultsOf(server)`; `none` mends it. Throws with the list of names when there is no such one. */
	setFault(server: ServerName, fault: string): Promise<void>;
	/** Every request or connection that a server has taken, secrets included: for tests that count and look. */
	taken(server: ServerName): {
		at: number;
		what: string;
		headers?: Record<string, string | string[] | undefined>;
		body?: string;
	}[];
	forget(): void;
	openConnections(): number;
	stop(): Promise<void>;
};
