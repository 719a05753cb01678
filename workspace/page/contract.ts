import type { ClientInteraction } from './clientInteraction';

/** What the page and its server say to each other, as JSON. Types only: the browser's code imports this file too. */
export type { ClientInteraction } from './clientInteraction';
export type { PageSecret, PageSecrets, SimotelAnswer, SimotelRequest } from './secretsContract';
export type { PageSetting, SaveAnswer, SaveRequest, SettingOption } from './settingsContract';

/**
 * Every POST carries `x-page-token`, which GET / gives in `<meta name="page-token">`. GET / has one element with the id
 * `page`, and loads script and style of the bundle from /page/assets/<name>; /page/assets/app-icon is the app's icon.
 */
export type RoomKind =
	| 'channel'
	| 'private'
	| 'direct'
	/** The app's own direct messages with a user. */
	| 'app-direct'
	| 'call'
	| 'livechat';

export type PageUser = { username: string; name: string; roles: string[]; language: string };
export type PageRoom = {
	id: string;
	kind: RoomKind;
	title: string;
	/** The usernames of a direct message. */
	direct?: string[];
	/** Empty for a call and a livechat: as in the box, all users can look at them. */
	members: string[];
	/** Of a call and a livechat: what the list says below the title, such as "closed". */
	note?: string;
};
export type PageCommand = { command: string; description: string; params: string };
export type PageApp = {
	installed: boolean;
	/** The engine's own word, such as `manually_enabled`. Empty without an app. */
	status: string;
	enabled: boolean;
	name: string;
	version: string;
	description: string;
	id: string;
};
export type PageFault = { name: string; says: string };

/** Answer of GET /page/state. */
export type PageState = {
	engine: string;
	engines: string[];
	/** The program that runs the app, as a path. */
	sandbox: string;
	/** The full version, such as 7.13.2. */
	rocketchat: string;
	platform: '6' | '7' | '8';
	majors: string[];
	generation: string;
	generations: string[];
	/** False if it was started empty. */
	configured: boolean;
	users: PageUser[];
	/** Languages that a user can choose; `''` is the workspace's own. */
	languages: string[];
	rooms: PageRoom[];
	commands: PageCommand[];
	app: PageApp;
	/** The faults of each server; `none` is not listed. */
	faults: Record<string, PageFault[]>;
	/** The servers that have a fault now. */
	broken: Record<string, string>;
	/** How far the box's clock is ahead, in ms. */
	clock: number;
	/** The box's time now, in ms since 1970. */
	now: number;
	/** The last command or press, if there was one. */
	last?: { text: string; ms: number; crossings: Crossing[] };
	/** True while another workspace starts. */
	starting: boolean;
};

export type PageMessage = {
	id: string;
	room: string;
	thread?: string;
	sender: { username: string; name: string };
	/** Its place in the room. A private message that was replaced has moved to a later time. */
	at: number;
	text: string;
	blocks: unknown[];
	attachments: unknown[];
	private: boolean;
	/** How often it was replaced. */
	replaced: number;
	parseUrls?: boolean;
};

/** What a user sits at: a phone draws no bars and no menus of apps. */
export type ClientKind = 'web' | 'phone';

/**
 * What the user's client does with surfaces. The box has already done what the real client does before it draws: it has
 * checked the trigger (5 s, once), filled in the view id, and left out what this client cannot draw. So the page draws
 * each of these, whatever its trigger, and nothing else: what a press is answered with comes as such an event too.
 */
export type Interaction = {
	type: `${'modal' | 'contextual_bar'}.${'open' | 'update' | 'close'}` | 'errors';
	viewId: string;
	view?: unknown;
	/** Of `errors`: block id or action id, and the sentence. */
	errors?: unknown;
};

/** Events of GET /page/events?user=&client= (client: web if absent), one JSON object in each `data:` line. */
export type PageEvent =
	/** A message with an id that is on the screen replaces it and moves to its new `at`. */
	| { kind: 'message'; message: PageMessage }
	| { kind: 'interaction'; interaction: Interaction }
	/** A toast, such as the one after 5 s without an answer: the spinner of the press stops. */
	| { kind: 'toast'; text: string }
	/** The client ignored what the app wanted to show; for the page's own notes, a real client shows nothing. */
	| { kind: 'ignored'; type: string; reason: string }
	/** Fetch the state again. */
	| { kind: 'state' }
	/** Fetch the buttons again. */
	| { kind: 'actions' }
	/** Another workspace has started: fetch everything again, and forget private messages and surfaces. */
	| { kind: 'restarted' };

export type Crossing = { call: string; count: number };

/** POST /page/say. */
export type SayRequest = {
	user: string;
	room: string;
	text: string;
	thread?: string;
	triggerId: string;
	/** Absent: web. */
	client?: ClientKind;
};
export type Done = { ok: boolean; error?: string; ms: number; crossings: Crossing[] };

/**
 * POST /page/press: `interaction` is what the real client posts to /api/apps/ui.interaction/<appId>; `room` is the room
 * that the user looks at, which a press in a bar or modal does not tell.
 */
export type PressRequest = {
	user: string;
	room: string;
	/** Of the block that was pressed; absent where the block has none, as in the real client. */
	appId?: string;
	interaction: ClientInteraction;
	client?: ClientKind;
};

/** Answer of POST /page/press. `ok` is false where the server answers with HTTP 500, of which the real client shows nothing. */
export type PressAnswer = Done;

/** GET /page/buttons?user=&room=&client=: the app's buttons that the real client shows there. */
export type PageButton = {
	actionId: string;
	appId: string;
	/** messageAction, roomAction, messageBoxAction, … */
	context: string;
	label: string;
	variant?: string;
};

/** GET /page/rooms?query=: what the room picker offers, at most 10. */
export type RoomPick = { _id: string; name: string };

/** GET /page/log: the newest last. */
export type PageLogLine = { severity: string; method: string; text: string };

/** POST /page/app. */
export type AppRequest = { action: 'enable' | 'disable' | 'uninstall' };
/** Answer of POST /page/app and POST /page/app/zip, whose body is the zip itself. */
export type AppAnswer = { ok: boolean; message?: string };

/** POST /page/world, /page/clock, /page/language: each answers { ok: true }, or a Refused. */
export type WorldRequest = { server: string; fault: string };
export type ClockRequest = { ms: number };
export type LanguageRequest = { user: string; language: string };

/** POST /page/restart. What is absent stays as it is. Answers when the new workspace is ready. */
export type RestartRequest = {
	engine?: string;
	rocketchat?: string;
	generation?: string;
	empty?: boolean;
};

/** The body of every answer that is not 200. */
export type Refused = { error: string };
