import type { IncomingMessage, ServerResponse } from 'node:http';

import type { AppInfo } from './appInfo';
import type { BrokenServer } from './breakServer';
import type { WorkspaceChoice } from './choices';
import type { SessionMessage } from './messages';
import type { SessionRoom } from './rooms';
import type { Box, BoxUser, InstallOutcome, PageSaved } from '../engine/box';
import type { ButtonPress, ClientEvent, MenuPress, ViewClose, ViewSubmit } from '../engine/screens';
import type { LogLine } from '../engine/traces';
import type { CallOutcome, CommandCall } from '../engine/userCalls';
import type { World } from '../servers/world';

/** What a command or a press came to, with the calls that crossed the sandbox. */
export type Outcome = CallOutcome & { crossings: { call: string; count: number }[] };

export type SessionApp = AppInfo & {
	installed: boolean;
	enabled: boolean;
	/** The engine's own word, such as `manually_enabled`; empty without an app. */
	status: string;
};

export type Typed = Omit<CommandCall, 'instance'>;
/** A listener is removed by calling what adding it returned. */
export type Unsubscribe = () => void;

/** One workspace with the app in it, for the terminal and the page together. */
export type Session = {
	/** Both are replaced by `restart`. */
	readonly box: Box;
	readonly world: World;
	readonly choice: WorkspaceChoice;
	readonly app: SessionApp;
	/** The app's texts in English: labels of settings, the description of its command. */
	readonly texts: Readonly<Record<string, string>>;
	/** True while another workspace starts. */
	readonly starting: boolean;
	/** The last command or press of anybody. */
	readonly last: (Outcome & { text: string }) | undefined;

	/** The people; not the app's user. */
	users(): BoxUser[];
	rooms(): SessionRoom[];
	/** The stored messages of a room that this user may see. */
	messages(user: string, room: string): SessionMessage[];
	/** Types a line: a slash command, or a message of the room. */
	say(typed: Typed): Promise<Outcome>;
	press(press: ButtonPress): Promise<Outcome>;
	submitView(submit: ViewSubmit): Promise<Outcome>;
	closeView(close: ViewClose): Promise<Outcome>;
	pressMenu(press: MenuPress): Promise<Outcome>;
	/** Every message that comes on a user's screen, private ones too. */
	onMessage(listener: (user: string, message: SessionMessage) => void): Unsubscribe;
	/** What happens on a user's client other than messages. */
	onInteraction(listener: (event: ClientEvent) => void): Unsubscribe;
	/** Something else than messages has changed. */
	onState(listener: () => void): Unsubscribe;
	/** Another workspace has started. */
	onRestart(listener: () => void): Unsubscribe;

	/** The fault of each server that is broken. */
	broken(): Record<string, string>;
	breakServer(broken: BrokenServer): Promise<void>;
	/** How far the workspace's clock is ahead. */
	clockAhead(): number;
	moveClock(ms: number): Promise<void>;
	/** Runs what falls due while real time passes. */
	keepTime(): Unsubscribe;
	setLanguage(user: string, language: string): void;

	/** Saves as the settings page does. */
	saveSettings(values: Record<string, unknown>): Promise<PageSaved>;
	switchApp(action: 'enable' | 'disable' | 'uninstall'): Promise<InstallOutcome>;
	/** Installs a zip, or updates the app with it. */
	putZip(zip: Buffer): Promise<InstallOutcome>;
	log(): LogLine[];

	/** Answers a request below `/api/`, as the workspace's REST API does. */
	restHandler(request: IncomingMessage, response: ServerResponse): void;
	/** Makes a page's address that of the workspace (`Site_Url`); the page passes `/api/` on to `restHandler`. */
	setAddress(siteUrl: string): Promise<void>;
	/** Starts another workspace. */
	restart(change: Partial<WorkspaceChoice>): Promise<void>;
	stop(): Promise<void>;
};
