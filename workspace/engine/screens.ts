import type { OpenedSurface } from './traces';
import type { CallOutcome, ClientKind } from './userCalls';

type Presser = {
	user: string;
	/** Default: web. */
	client?: ClientKind;
	/** Default: a new one, as real clients send. */
	triggerId?: string;
	instance?: number;
};

/**
 * A press on a button in a message or a view. `appId`, `blockId` and `value` come from the block on the user's screen;
 * values given here replace them, as a forged request would. Without such a block, `appId` is the installed app.
 */
export type ButtonPress = Presser & {
	/** For a message: the room id that the client sends. For a view: the room that the user looks at. */
	room?: string;
	message?: string;
	/** The id of the modal or contextual bar that the button is on, if it is not on a message. */
	view?: string;
	actionId: string;
	blockId?: string;
	value?: string;
	appId?: string;
};

export type ViewSubmit = Presser & {
	view: string;
	room?: string;
	/** Values of the inputs: block id, then action id. */
	values?: Record<string, Record<string, unknown>>;
};

export type ViewClose = Presser & { view: string; room?: string; isCleared?: boolean };

export const menuContexts = [
	'messageAction',
	'roomAction',
	'messageBoxAction',
	'userDropdownAction',
	'roomSideBarAction',
] as const;
export type MenuContext = (typeof menuContexts)[number];

/** A button that an app has registered, as the client lists it. */
export type MenuButton = {
	appId: string;
	actionId: string;
	context: MenuContext;
	/** In the user's language; a text that is missing appears as its key. */
	label: string;
	variant?: string;
};

export type MenuPress = Presser & {
	context: MenuContext;
	actionId: string;
	room?: string;
	message?: string;
	thread?: string;
	/** What stands in the composer. */
	text?: string;
	appId?: string;
};

export type Surface = 'modal' | 'contextual_bar';
export type OpenView = { surface: Surface; id: string; view: unknown };

/** What happened on a user's client. */
export type ClientEvent = { user: string; client: ClientKind } & (
	| { kind: 'open' | 'update' | 'close'; surface: Surface; id: string; view: unknown }
	/** What the server sent to all clients of the user, as it came. The answer to a press is its `result` instead. */
	| { kind: 'received'; interaction: unknown }
	| { kind: 'errors'; id: string; errors: unknown }
	/** The client ignored what the app wanted to show. */
	| { kind: 'ignored'; type: string; reason: string }
	/** The app has not answered in time: the client shows this text and stops its spinner. */
	| { kind: 'toast'; text: string }
);

/** Buttons, contextual bars and modals, as clients and server handle them. */
export type Screens = {
	/** Resolves when the engine's call into the app has ended; `result` is what the client got. */
	press(press: ButtonPress): Promise<CallOutcome>;
	submitView(submit: ViewSubmit): Promise<CallOutcome>;
	/** The view is closed on screen first, and the app told then. */
	closeView(close: ViewClose): Promise<CallOutcome>;
	pressMenu(press: MenuPress): Promise<CallOutcome>;
	/** The registered buttons that this user's client shows in this room. */
	buttons(
		user: string,
		room: string,
		client?: ClientKind,
		instance?: number,
	): Promise<MenuButton[]>;
	/** The views that are on the user's screen. */
	openViews(user: string, client?: ClientKind): OpenView[];
	/** Everything that the app wanted to show to the user, with what the client ignored. */
	surfaces(user: string): OpenedSurface[];
	onInteraction(listener: (event: ClientEvent) => void): void;
	/** Clients then ask for the buttons again. */
	onButtonsChanged(listener: () => void): void;
	/** Loads the page or starts the app again: private messages and open views are gone. */
	reload(user: string): void;
};
