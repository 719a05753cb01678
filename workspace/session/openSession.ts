import { readFile } from 'node:fs/promises';

import { eventAddress } from './appAddress';
import { breakServer } from './breakServer';
import { changedChoice, type WorkspaceChoice } from './choices';
import { runIn } from './commands';
import { createListeners } from './listeners';
import { type ManagedApp, manageApp } from './manageApp';
import { type SessionMessage, storedMessages, withSender } from './messages';
import { readAnew } from './quietSaves';
import { sessionRoom } from './rooms';
import type { Outcome, Session } from './session';
import { keepTime } from './time';
import { startWorkspace, type Workspace } from './workspace';
import type { ClientEvent } from '../engine/screens';

type Opened = Workspace & { app: ManagedApp };

/** Starts a workspace with the app of this zip, and keeps it until `restart` replaces it. */
export async function openSession(path: string, choice: WorkspaceChoice): Promise<Session> {
	const onMessage = createListeners<[user: string, message: SessionMessage]>();
	const onInteraction = createListeners<[event: ClientEvent]>();
	const onState = createListeners<[]>();
	const onRestart = createListeners<[]>();
	const isBot = (roles: readonly string[]): boolean => roles.includes('app');
	let page = '';
	let ahead = 0;
	let bot: string | undefined;
	let starting = false;
	let last: (Outcome & { text: string }) | undefined;
	let broken: Record<string, string> = {};

	const nameOf = (username: string): string =>
		now.box.users().find((user) => user.username === username)?.name ?? username;
	const changed = (): void => onState.tell();
	const enterAddress = async (workspace: Workspace): Promise<void> => {
		const { box, world } = workspace;
		box.setServerSetting({ id: 'Site_Url', value: world.siteUrl });
		if (!workspace.choice.empty) {
			world.setEvents({ address: await eventAddress(box, world) });
		}
		await readAnew(workspace);
	};
	const open = async (zip: Buffer, wanted: WorkspaceChoice): Promise<Opened> => {
		const workspace = await startWorkspace(zip, wanted);
		const { box, world } = workspace;
		const app = manageApp(workspace, zip, changed);
		world.administer({
			users: () => box.users(),
			app: () => (app.present().installed ? app.present() : undefined),
			putZip: app.put,
		});
		if (page) {
			world.setPage(page);
			await enterAddress(workspace);
		}
		let rooms = box.rooms().length;
		box.onSeen((user, message) => {
			// The app may have begun a direct message.
			if (box.rooms().length !== rooms) {
				rooms = box.rooms().length;
				changed();
			}
			onMessage.tell(user, withSender(message, nameOf));
		});
		box.onInteraction(onInteraction.tell);
		return { ...workspace, app };
	};
	let now = await open(await readFile(path), choice);
	const commands = runIn(
		() => now.box,
		(text, outcome) => {
			last = { ...outcome, text };
			changed();
		},
	);
	return {
		get box() {
			return now.box;
		},
		get world() {
			return now.world;
		},
		get choice() {
			return now.choice;
		},
		get app() {
			return now.app.present();
		},
		get texts() {
			return now.app.texts();
		},
		get starting() {
			return starting;
		},
		get last() {
			return last;
		},
		users: () => now.box.users().filter(({ roles }) => !isBot(roles)),
		rooms() {
			// Its direct messages outlive an app that is uninstalled.
			bot = now.box.users().find(({ roles }) => isBot(roles))?.username ?? bot;
			return now.box.rooms().map((room) => sessionRoom(room, bot));
		},
		messages: (user, room) =>
			storedMessages(now.box, user, room).map((message) => withSender(message, nameOf)),
		...commands,
		onMessage: onMessage.add,
		onInteraction: onInteraction.add,
		onState: onState.add,
		onRestart: onRestart.add,
		broken: () => ({ ...broken }),
		async breakServer({ server, fault }) {
			await breakServer(now, { server, fault });
			const { [server]: _before, ...others } = broken;
			broken = fault === 'none' ? others : { ...others, [server]: fault };
			changed();
		},
		clockAhead: () => ahead,
		async moveClock(ms) {
			ahead += Math.max(0, ms);
			await now.box.advance(Math.max(0, ms));
			await now.world.settle();
			changed();
		},
		keepTime: () => keepTime(() => now),
		setLanguage(username, language) {
			const user = now.box.users().find((one) => one.username === username);
			if (!user) {
				throw new Error(`the workspace has no user ${username}`);
			}
			const { language: _before, ...rest } = user;
			now.box.putUser(language ? { ...rest, language } : rest);
			changed();
		},
		saveSettings: async (values) => now.box.savePage(values).finally(changed),
		switchApp: (action) => now.app.switchTo(action),
		putZip: (file) => now.app.put(file),
		log: () => now.box.appLog(),
		restHandler: (request, response) => now.world.restHandler(request, response),
		async setAddress(siteUrl) {
			page = siteUrl;
			now.world.setPage(siteUrl);
			await enterAddress(now);
		},
		async restart(change) {
			if (starting) {
				throw new Error('another workspace is starting already');
			}
			starting = true;
			changed();
			try {
				const next = await open(now.app.zip(), changedChoice(now.choice, change));
				const before = now;
				now = next;
				broken = {};
				ahead = 0;
				last = undefined;
				// Before anybody can use the new one: what came earlier is forgotten.
				onRestart.tell();
				await before.stop();
			} finally {
				starting = false;
				changed();
			}
		},
		stop: () => now.stop(),
	};
}
