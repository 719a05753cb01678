import { EventEmitter } from 'node:events';

import type { BoxRoom, BoxSetup, BoxUser, ServerSetting } from './box';
import type { Job } from './jobs/job';
import type { OpenView } from './screens';
import type { LogLine, OpenedSurface, SeenMessage, StoredRecord } from './traces';
import type { ClientKind } from './userCalls';

export type Trigger = { issuedAt: number; used: boolean; user: string; client: ClientKind };
type SentRequest = {
	method: string;
	url: string;
	headers: Record<string, string>;
	content?: string;
};
export type Route = { computedPath: string; path: string; needsLogin: boolean };

/** The state of one instance. */
export type Registry = {
	commands: Set<string>;
	/** What the app registered, by the command's name; of disabled commands too. */
	described: Map<string, unknown>;
	routes: Map<string, Route>;
	/** The names of the jobs that this instance can run. */
	processors: Set<string>;
};
export const createRegistry = (): Registry => ({
	commands: new Set(),
	described: new Map(),
	routes: new Map(),
	processors: new Set(),
});

/** The workspace's database and its users' screens, shared by all instances. */
export type State = {
	setup: BoxSetup;
	users: Map<string, BoxUser>;
	rooms: Map<string, BoxRoom>;
	serverSettings: Map<string, ServerSetting>;
	apps: Map<string, Record<string, unknown>>;
	sources: Map<string, Uint8Array>;
	jobs: Job[];
	records: StoredRecord[];
	log: LogLine[];
	/** Messages that are stored, in the form that an app reads. */
	messages: Map<string, Record<string, unknown>>;
	screens: Map<string, SeenMessage[]>;
	surfaces: OpenedSurface[];
	triggers: Map<string, Trigger>;
	/** The open views of each client of a user. */
	views: Map<string, readonly OpenView[]>;
	sent: SentRequest[];
	crossings: Map<string, number>;
	/** The current time of the scheduler. */
	schedulerNow: number;
	/** How far the box's clock is ahead of this machine's. */
	shiftMs: number;
	count: number;
	events: EventEmitter;
};

export function createState(setup: BoxSetup): State {
	return {
		setup,
		users: new Map(setup.users.map((user) => [user.username, user])),
		rooms: new Map(setup.rooms.map((room) => [room._id, room])),
		serverSettings: new Map(setup.serverSettings.map((setting) => [setting.id, setting])),
		apps: new Map(),
		sources: new Map(),
		jobs: [],
		records: [],
		log: [],
		messages: new Map(),
		screens: new Map(),
		surfaces: [],
		triggers: new Map(),
		views: new Map(),
		sent: [],
		crossings: new Map(),
		schedulerNow: Date.now(),
		shiftMs: 0,
		count: 0,
		events: new EventEmitter(),
	};
}

/** Returns the time in the box, for its app and its users. */
export const boxNow = (state: State): number => Date.now() + state.shiftMs;

/** Returns an id in the form that Rocket.Chat uses. */
export function nextId(state: State): string {
	state.count += 1;
	return `box${String(state.count).padStart(14, '0')}`;
}

/** The methods of one bridge. */
export type Service = Readonly<Record<string, (...args: unknown[]) => unknown>>;
