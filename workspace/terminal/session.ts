import { readFile } from 'node:fs/promises';

import { eventAddress, openToOthers } from './appAddress';
import { messageText } from './blocksToText';
import type { Options } from './options';
import {
	appSettings,
	defaultGeneration,
	standardWorkspace,
	workspaceSettings,
} from './standardWorkspace';
import type { Box } from '../engine/box';
import { startBox } from '../engine/startBox';
import type { SeenMessage } from '../engine/traces';
import { knownFault } from '../servers/faults';
import { startWorld } from '../servers/startWorld';
import type { World } from '../servers/world';

export type Session = {
	box: Box;
	world: World;
	/** Types a line as a user, and returns what that user sees because of it. */
	type(user: string, roomName: string, text: string): Promise<string>;
	breakServer(world: Options['world'][number]): Promise<void>;
	/** Advances the scheduler with the real time, and shows messages as they come. Returns a function that ends it. */
	live(show: (user: string, text: string) => void): () => void;
	/** Saves a setting. Returns the settings page's refusal, if there is one. */
	save(id: string, value: string): Promise<string>;
	stop(): Promise<void>;
};

const tickMs = 1000;

const unseen = (now: readonly SeenMessage[], before: readonly SeenMessage[]): SeenMessage[] =>
	now.filter(
		({ id, replaced }) => !before.some((one) => one.id === id && one.replaced === replaced),
	);

/** Starts a workspace with the app and simulated servers, with everything set up. */
export async function openSession(zip: string, options: Options): Promise<Session> {
	const { engine, rocketchat, language, generation, fresh } = options;
	const world = await startWorld({ rocketchat });
	const setup = standardWorkspace(world, engine, rocketchat, language, generation);
	const entered = (): Record<string, string> =>
		appSettings(world, generation ?? defaultGeneration(rocketchat));
	const { rooms } = setup;
	const box = await startBox(setup);
	const stop = async (): Promise<void> => {
		await box.stop();
		await world.stop();
	};
	try {
		const installed = await box.install(await readFile(zip));
		if (!installed.ok) {
			throw new Error(`the engine refused the app: ${installed.message}`);
		}
		openToOthers(box, world);
		if (!fresh) {
			await box.savePage(entered());
			// As if it was set up long ago: a report of it is neither due nor owed.
			await box.disable();
			await box.enable();
			world.setEvents({ address: await eventAddress(box, world) });
		}
	} catch (error) {
		await stop();
		throw error;
	}
	let typing = 0;
	return {
		box,
		world,
		stop,
		live(show) {
			const tick = setInterval(() => {
				void box.catchUp();
				void world.settle();
			}, tickMs);
			box.onSeen((user, message) => {
				if (typing === 0) {
					show(user, messageText(message));
				}
			});
			return () => clearInterval(tick);
		},
		async type(user, roomName, text) {
			const room = rooms.find(({ _id, name }) => roomName === name || roomName === _id);
			if (!room) {
				const names = rooms.map(({ _id, name }) => (name && name.length < 10 ? name : _id));
				return `There is no room ${roomName}. There are: ${names.join(', ')}`;
			}
			const before = box.seen(user);
			typing += 1;
			const result = await box.run({ user, room: room._id, text }).finally(() => {
				typing -= 1;
			});
			const seen = unseen(box.seen(user), before).map(messageText);
			return [...seen, ...(result.ok ? [] : [result.error])].join('\n');
		},
		async breakServer({ server, fault }) {
			if (server === 'workspace') {
				const blocks = knownFault(server, fault) !== 'none';
				box.protectAddresses(blocks ? [] : undefined);
				return;
			}
			await world.setFault(server, fault);
			// A TLS fault moves the call server to another port, so the workspace gets its new address.
			workspaceSettings(world, rocketchat, generation).forEach((setting) =>
				box.setServerSetting(setting),
			);
			if (fresh) {
				return;
			}
			// A repaired server may have another port, so the app gets its new address.
			const { management_server_password: password, simotel_url: url } = entered();
			await box.savePage({ management_server_password: password, simotel_url: url });
		},
		async save(id, value) {
			const setting = (await box.settings()).find((one) => one.id === id);
			if (!setting) {
				return `There is no setting ${id}.`;
			}
			const kinds = { number: Number, boolean: (text: string) => text === 'true' };
			const kind = typeof setting.packageValue;
			const typed = kind === 'number' || kind === 'boolean' ? kinds[kind](value) : value;
			const before = box.seen('admin');
			typing += 1;
			const saving = async (): Promise<string | undefined> => {
				const { refusal } = await box.savePage({ [id]: typed });
				// Newer engines cannot show a refusal: the app writes to the admin a second later.
				await box.advance(1500);
				return refusal;
			};
			const refusal = await saving().finally(() => {
				typing -= 1;
			});
			return refusal ?? unseen(box.seen('admin'), before).map(messageText).join('\n');
		},
	};
}
