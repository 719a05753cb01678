import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Administration } from './rest/administration';
import type { AppRequests } from './rest/apps';
import type { SecurityLine } from './securityLog';
import type { EventSettings, TrunkChange } from './simotel/pingEvents';
import type { Heard } from './webServer';

/** The simulated servers around the workspace, on 127.0.0.1, with their faults. */
export type ServerName =
	| 'rest'
	| 'call-server'
	| 'management-server'
	/** Team voice: the SIP server and drachtio of 8.x, FreeSWITCH's event socket of 7.x. */
	| 'sip-server'
	| 'drachtio'
	| 'freeswitch'
	| 'simotel'
	/** Faults of Simotel's Ping event. */
	| 'simotel-event'
	/** The trunk whose state Simotel tells. */
	| 'simotel-trunk'
	/** The intrusion guard on the host of the call server and management server. */
	| 'fail2ban';
/** `workspace` is Rocket.Chat itself, whose faults the box simulates. */
export type Breakable = ServerName | 'workspace';
export type Fault = { name: string; says: string };
export type RocketChatMajor = '6' | '7' | '8';

/** A request that a server has received, with its secrets, for tests. */
export type Taken = {
	method: string;
	path: string;
	query: Record<string, string>;
	headers: Record<string, string | string[] | undefined>;
};

type HostAndPort = { host: string; port: number };
type WithPassword = HostAndPort & { password: string };

export type World = {
	/** Base URL of the simulated REST API: what `Site_Url` says. A page's address, while one passes requests on and the fault is not one of the port. */
	readonly siteUrl: string;
	/** The address of a server that passes requests below `/api/` on to `restHandler`. */
	setPage(url: string): void;
	restHandler(request: IncomingMessage, response: ServerResponse): void;
	readonly token: { userId: string; authToken: string };
	/** Changes port and scheme during a TLS fault. */
	callServer(): { websocketUrl: string; host: string; port: number; path: string };
	readonly managementServer: { host: string; port: number; username: string; password: string };
	readonly teamVoice: Readonly<{
		sipServer: HostAndPort;
		drachtio: WithPassword;
		freeSwitch: WithPassword;
	}>;
	/** The certificate of the company's private CA, which Rocket.Chat trusts by NODE_EXTRA_CA_CERTS. */
	readonly authority: string;
	/** Its address changes during a TLS fault. */
	simotel(): { url: string; apiKey: string; username: string; password: string };
	/** The address that an admin enters in Simotel under API Settings; undefined switches the events off. */
	setEvents(settings: EventSettings | undefined): void;
	/** Makes Simotel send its Ping event, even without a ping, and returns the status of the answer. */
	sendEvent(): Promise<number>;
	/** Makes Simotel tell the new state of a trunk, and returns the status of the answer. */
	sendTrunk(change: TrunkChange): Promise<number>;
	/** The requests that Simotel has received. */
	pings(): readonly Heard[];
	/** Sets the host of the apps, which gets every request below `/api/apps`. */
	hostApps(apps: AppRequests): void;
	/** Lets people log in at the REST API, and admins install and update apps. */
	administer(administration: Administration): void;
	/** `none` repairs the server. Throws an error that lists the known names if there is no such fault. */
	setFault(server: ServerName, fault: string): Promise<void>;
	/** The requests that the REST API has received. */
	requests(): readonly Taken[];
	/** The rooms of the REST API, with those that it has made. */
	rooms(): readonly { _id: string }[];
	/** Number of WebSocket upgrades and AMI logins. */
	arrivals(): { callServer: number; managementServer: number };
	/** Asterisk's log lines about refused requests and logins. */
	securityLog(): readonly SecurityLine[];
	/** Number of logins refused by servers that write no such log. */
	refusedLogins(): { drachtio: number; freeSwitch: number };
	/** Addresses that fail2ban has banned. */
	banned(): readonly string[];
	/** Ends bans that are over, after the clock was moved. Resolves when all ports are open or shut accordingly. */
	settle(): Promise<void>;
	/** Resets the servers' counts and logs. Bans stay. */
	forget(): void;
	openConnections(): number;
	stop(): Promise<void>;
};
