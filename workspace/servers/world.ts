import type { AppRequests } from './rest/apps';
import type { SecurityLine } from './securityLog';
import type { EventSettings } from './simotel/pingEvents';
import type { Heard } from './webServer';

/** The servers around the workspace, simulated on 127.0.0.1, and how each can be broken. */
export type ServerName =
	| 'rest'
	| 'call-server'
	| 'management-server'
	/** Team voice: the SIP server and drachtio of 8.x, FreeSWITCH's event socket of 7.x. */
	| 'sip-server'
	| 'drachtio'
	| 'freeswitch'
	| 'simotel'
	/** What becomes of Simotel's Ping event. */
	| 'simotel-event'
	/** The intrusion guard on the call server's host, which is the management server's too. */
	| 'fail2ban';
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

export type HostAndPort = { host: string; port: number };
export type WithPassword = HostAndPort & { password: string };

export type World = {
	/** Base URL of the simulated REST API: what `Site_Url` says. */
	readonly siteUrl: string;
	readonly token: { userId: string; authToken: string };
	/** Another port and scheme when a fault needs TLS. */
	callServer(): { websocketUrl: string; host: string; port: number; path: string };
	readonly managementServer: { host: string; port: number; username: string; password: string };
	readonly teamVoice: Readonly<{
		sipServer: HostAndPort;
		drachtio: WithPassword;
		freeSwitch: WithPassword;
	}>;
	/** The certificate of the company's own CA, which Rocket.Chat is told of by NODE_EXTRA_CA_CERTS. */
	readonly authority: string;
	/** Its address moves when a fault needs TLS. */
	simotel(): { url: string; apiKey: string; username: string; password: string };
	/** What an admin enters in Simotel under API Settings; undefined switches the events off. */
	setEvents(settings: EventSettings | undefined): void;
	/** Simotel sends its Ping event, whatever was pinged, and gives the status it was answered with. */
	sendEvent(): Promise<number>;
	/** What Simotel has heard. */
	pings(): readonly Heard[];
	/** Who hosts the apps: what comes in below `/api/apps` goes there. */
	hostApps(apps: AppRequests): void;
	/** `none` mends. Throws with the list of names when there is no such fault. */
	setFault(server: ServerName, fault: string): Promise<void>;
	/** Requests that the REST API has taken. */
	requests(): readonly Taken[];
	/** The rooms that the REST API knows, with those it has made. */
	rooms(): readonly { _id: string }[];
	/** WebSocket upgrades and AMI logins that have arrived. */
	arrivals(): { callServer: number; managementServer: number };
	/** What Asterisk has written about questions and logins that it refused. */
	securityLog(): readonly SecurityLine[];
	/** Logins that servers have refused which write no such log. */
	refusedLogins(): { drachtio: number; freeSwitch: number };
	/** Addresses that fail2ban shuts out. */
	banned(): readonly string[];
	/** Tells the world that its clock has moved: bans that are over end. Resolves when all ports are as they should be. */
	settle(): Promise<void>;
	/** What the servers have counted and written so far; a ban stays. */
	forget(): void;
	openConnections(): number;
	stop(): Promise<void>;
};
