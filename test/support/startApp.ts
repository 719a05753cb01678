import { packaged } from './appZip';
import type { Box, BoxSetup, EngineVersion } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import type { SeenMessage } from '../../workspace/engine/traces';
import { startWorld } from '../../workspace/servers/startWorld';
import type { RocketChatMajor, World } from '../../workspace/servers/world';
import { eventAddress, openToOthers } from '../../workspace/session/appAddress';
import {
	appSettings,
	defaultGeneration,
	standardWorkspace,
	workspaceSettings,
} from '../../workspace/session/standardWorkspace';
import { messageText } from '../../workspace/terminal/blocksToText';

export const supportRoom = 'support0000000001';

export type AppUnderTest = {
	box: Box;
	world: World;
	/** Types as a user and returns what is then on the screen, with interim replies replaced. */
	type(user: string, text: string): Promise<string>;
	lastMessage(user: string): SeenMessage;
	/**
	 * Lets two hours pass and empties the app's store, so that no answer is recent and no limit is used up. Takes a tenth
	 * of the time of `reinstall`.
	 */
	startOver(settings?: Record<string, unknown>): Promise<void>;
	/** Installs the app again, so that it remembers nothing at all. */
	reinstall(settings?: Record<string, unknown>): Promise<void>;
	close(): Promise<void>;
};

/** Makes slow servers just slow enough for the app to show "Checking…". */
const paces = { slowMs: 1100, rejectMs: 50, eventMs: 20 };

/** Starts a workspace with the app installed and everything set up. */
export async function startApp(
	engine: EngineVersion,
	major: RocketChatMajor = '7',
	change: (setup: BoxSetup) => BoxSetup = (setup) => setup,
): Promise<AppUnderTest> {
	let box: Box | undefined = undefined;
	// Its servers have the right time.
	const now = (): number => box?.now() ?? Date.now();
	const world = await startWorld({ rocketchat: major, now, ...paces });
	const setup = change(standardWorkspace(world, engine, major));
	box = await startBox(setup);
	openToOthers(box, world, setup.instances);
	// Tests that need the event send it themselves.
	await world.setFault('simotel-event', 'off');
	/** Saves these settings, the standard ones and the defaults of all others, as far as they differ from what is stored. */
	const save = async (settings: Record<string, unknown>): Promise<void> => {
		const wanted = { ...appSettings(world, defaultGeneration(major)), ...settings };
		for (const { id, value, packageValue } of await box.settings()) {
			const next = id in wanted ? wanted[id] : packageValue;
			if (next !== (value ?? packageValue)) {
				await box.saveSetting(id, next);
			}
		}
		// Removes the reports on these settings.
		box.dropJobs();
		world.setEvents({ address: await eventAddress(box, world) });
	};
	const install = async (settings: Record<string, unknown> = {}): Promise<void> => {
		const outcome = await box.install(packaged());
		if (!outcome.ok) {
			throw new Error(outcome.message);
		}
		await save(settings);
	};
	const forget = (): void => {
		world.forget();
		// A TLS fault moves the call server to another port.
		workspaceSettings(world, major).forEach((setting) => box.setServerSetting(setting));
	};
	const roomsBefore = world.rooms().length;
	const close = async (): Promise<void> => {
		await box.stop();
		await world.stop();
		// Rocket.Chat makes a room when voip/room is asked without `rid`: a check must never do that.
		expect(world.rooms()).toHaveLength(roomsBefore);
	};
	try {
		await install();
	} catch (error) {
		await close();
		throw error;
	}
	const lastMessage = (user: string): SeenMessage => {
		const [message] = box.seen(user).slice(-1);
		if (!message) {
			throw new Error(`${user} sees nothing`);
		}
		return message;
	};
	return {
		box,
		world,
		lastMessage,
		async type(user, text) {
			const outcomeOfCall = await box.run({ user, room: supportRoom, text });
			return outcomeOfCall.ok ? messageText(lastMessage(user)) : outcomeOfCall.error;
		},
		async startOver(settings = {}) {
			await box.advance(2 * 3_600_000);
			forget();
			await save(settings);
			box.dropRecords();
		},
		async reinstall(settings) {
			await box.uninstall();
			forget();
			await install(settings);
		},
		close,
	};
}

/**
 * Resolves when a matching message next appears on the user's screen. Call it before the action that causes the
 * message: an event may arrive before the command that caused it has answered.
 */
export function arrival({ box }: AppUnderTest, user: string, pattern: RegExp): Promise<string> {
	return new Promise((resolve) => {
		box.onSeen((who, message) => {
			const text = messageText(message);
			if (who === user && pattern.test(text)) {
				resolve(text);
			}
		});
	});
}
