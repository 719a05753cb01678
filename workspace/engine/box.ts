import type { AppSetting } from './appSetting';
import type { DescribedCommand } from './describedCommand';
import type { Screens } from './screens';
import type { LogLine, ScheduledJob, SeenMessage, StoredRecord } from './traces';
import type { CallOutcome, CommandCall } from './userCalls';

/** The one interface to a simulated Rocket.Chat workspace: what an admin, a user, a clock and another machine can do to it. */
export const engineVersions = ['1.42.1', '1.46.0', '1.53.1', '1.62.0'] as const;
export type EngineVersion = (typeof engineVersions)[number];

export type BoxUser = {
	id: string;
	username: string;
	name: string;
	roles: string[];
	language?: string;
	utcOffset?: number;
	/** For the filters of menu buttons. Default: none. */
	permissions?: string[];
};

/** A room as Rocket.Chat's database stores it (`t`, `v`, `open`, …): the box converts it as Rocket.Chat's own converters do. */
export type BoxRoom = {
	_id: string;
	t: string;
	name?: string;
	fname?: string;
	members?: string[];
} & Record<string, unknown>;

/** The id of a custom role differs from its name. */
type BoxRole = { id: string; name: string; description?: string };

export type BoxVisitor = {
	id: string;
	token: string;
	username: string;
	name?: string;
	phone?: { phoneNumber: string }[];
	status?: string;
};

export type ServerSetting = { id: string; value: unknown; secret?: boolean };

export type BoxSetup = {
	engine: EngineVersion;
	/** Rocket.Chat's version, as the app can read it. */
	serverVersion: string;
	users: BoxUser[];
	rooms: BoxRoom[];
	roles: BoxRole[];
	visitors: BoxVisitor[];
	departments: { id: string; name: string }[];
	serverSettings: ServerSetting[];
	/** How many instances of the engine share this workspace's database. Default 1. */
	instances?: number;
	/** The SSRF protection of Rocket.Chat 8, which applies to apps only if switched on: the HTTP bridge refuses private and loopback addresses that are not on this list. Off when absent. */
	allowedAddresses?: string[];
	/** Certificates in the file that NODE_EXTRA_CA_CERTS names: the server trusts them, the sandbox does not know them. */
	authorities?: string[];
	/** As on some servers, `updateByAssociations` throws after storing the record. */
	persistenceThrowsAfterUpdate?: boolean;
	/** A Node binary to run the app in, as Rocket.Chat 8.8 and later do; for 1.62.0 only. Default: the engine's own sandbox. */
	nodeSandbox?: string;
	/** How long a call into the app may take. Default: 10 s on the old engine, 30 s on the new ones. */
	callLimitMs?: number;
	/** How many times faster than a server's the engine's watchdog is, which starts a sandbox again that answers nothing. Default 1. */
	watchdogSpeed?: number;
	/** How long a client waits for an answer, and accepts a trigger. Default: 5 s. */
	clientPatienceMs?: number;
	/** What the admin has granted. Default: all that the app asks for. */
	permissions?: { name: string }[];
};

export type InstallOutcome =
	| { ok: true; status: string }
	| { ok: false; status?: string; message: string };

export type EndpointCall = {
	method: 'get' | 'post' | 'put' | 'delete' | 'options' | 'head';
	/** The path as another machine sends it: `/api/apps/private/<appId>/<hash>/<path>` or `/api/apps/public/<appId>/<path>`. */
	path: string;
	headers?: Record<string, string>;
	query?: Record<string, string>;
	content?: unknown;
	ip?: string;
	instance?: number;
};
export type EndpointAnswer = {
	status: number;
	/** As sent, with those that the web server adds. */
	headers: Record<string, string>;
	/** What the app answered. */
	content: unknown;
	/** The bytes that are sent. */
	body: Buffer;
};

/** `refusal` is what the settings page would show: the message of the error that ended the save. */
export type SettingSaved = { stored: unknown; refusal?: string };
/** `saved`: the settings for which the app's hooks ran. */
export type PageSaved = { saved: string[]; refusal?: string };

export type Box = Screens & {
	readonly engine: EngineVersion;
	readonly serverVersion: string;
	readonly appId: string;
	readonly startedInMs: number;

	install(zip: Buffer, installer?: string): Promise<InstallOutcome>;
	update(zip: Buffer, updater?: string): Promise<InstallOutcome>;
	enable(): Promise<InstallOutcome>;
	disable(): Promise<InstallOutcome>;
	uninstall(): Promise<void>;

	/** Types a line such as `/voip status` as the user. Resolves when the engine's call into the app has ended. */
	run(call: CommandCall): Promise<CallOutcome>;
	/** Sends a line that is no command: a message of the room. */
	post(message: CommandCall): void;
	/** Saves one setting, as the REST API does. */
	saveSetting(id: string, value: unknown): Promise<SettingSaved>;
	/** Saves as the settings page does: these values, and with them all other values that the page shows. */
	savePage(values: Record<string, unknown>): Promise<PageSaved>;
	call(endpoint: EndpointCall): Promise<EndpointAnswer>;
	/** The time of the box's clock. */
	now(): number;
	/**
	 * Advances the box's clock: the scheduler's, and `Date` in the app. Waits for every job that falls due, in
	 * order; `advance(0)` runs what is due already. Timers of the app run at real speed.
	 */
	advance(ms: number): Promise<void>;
	/** Sets all clocks back, as an admin may do by mistake. Runs nothing. */
	turnBack(ms: number): Promise<void>;
	/** The scheduler's clock moves only by `advance`: this sets it to the box's current time, and runs what is due. */
	catchUp(): Promise<void>;

	/**
	 * The rooms that a setting of the type `roomPick` offers for what was typed: at most ten, of those that the user is
	 * in, no discussions. The page stores them as `[{ _id }]`.
	 */
	roomsToPick(user: string, typed: string): BoxRoom[];
	commands(): Promise<string[]>;
	/** The registered commands, with the keys of their texts. */
	describedCommands(): Promise<DescribedCommand[]>;
	settings(): Promise<AppSetting[]>;
	endpoints(): Promise<string[]>;
	seen(user: string): SeenMessage[];
	onSeen(listener: (user: string, message: SeenMessage) => void): void;
	/** The app's log, as Rocket.Chat stores it: every entry of every call. */
	appLog(): LogLine[];
	records(): StoredRecord[];
	jobs(): ScheduledJob[];
	/** Stores a record as an app of the same id would have. */
	addRecord(record: Omit<StoredRecord, 'id'>): void;
	/** Empties what the app has stored. */
	dropRecords(): void;
	/** Empties the scheduler's collection, or removes these jobs from it. */
	dropJobs(ids?: readonly string[]): void;
	/** Calls from the app to the host since the last `resetCrossings`, by bridge method, settings reads included. */
	crossings(): Record<string, number>;
	resetCrossings(): void;
	/** Requests that the app sent through the HTTP accessor, headers included. */
	httpRequests(): {
		method: string;
		url: string;
		headers: Record<string, string>;
		content?: string;
	}[];

	/** Switches the SSRF protection on, with the hosts that are allowed; undefined switches it off. */
	protectAddresses(allowed: string[] | undefined): void;
	setServerSetting(setting: ServerSetting): void;
	removeServerSetting(id: string): void;
	/** The rooms and users of the database, with those that the app has made. */
	rooms(): BoxRoom[];
	users(): BoxUser[];
	putRoom(room: BoxRoom): void;
	removeRoom(id: string): void;
	putUser(user: BoxUser): void;
	/** Returns the program that the app's sandbox runs in, read from the running process. */
	sandboxBinary(instance?: number): Promise<string>;
	/** The process that the app runs in. Throws when it has none. */
	sandboxPid(instance?: number): Promise<number>;
	/** Kills the app's sandbox process (not on 1.42.1, which has none) as an out-of-memory would. */
	killSandbox(instance?: number): Promise<void>;
	/** Ends a server with all its apps in the middle of what they do. What it had locked stays locked. */
	killServer(instance?: number): Promise<void>;
	/** Starts a killed server again over the same database: it loads the app as it is stored. */
	startServer(instance?: number): Promise<void>;
	stop(): Promise<void>;
};
