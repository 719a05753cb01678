import { type AppUnderTest, startApp, supportRoom } from './startApp';
import type { EngineVersion } from '../../workspace/engine/box';
import { messageText } from '../../workspace/terminal/blocksToText';

export const pingEngines: EngineVersion[] = ['1.42.1', '1.62.0'];

type PingApp = AppUnderTest & {
	/** The path to which Simotel sends its events, without the secret. */
	address(): Promise<string>;
	/** Sends a request through the web server of the workspace, to the instances in turn. */
	event(): Promise<number>;
	/** Returns what is on the screen since the test began. */
	textsSinceStart(user: string): string[];
	/** Returns what all users have seen, except the address that an admin asks for. */
	shown(): string[];
};

/** Starts two instances. Typed commands always reach the first. */
async function startPingApp(engine: EngineVersion): Promise<PingApp> {
	const app = await startApp(engine, '7', (setup) => ({ ...setup, instances: 2 }));
	const seen: string[] = [];
	app.box.onSeen((user, message) => seen.push(JSON.stringify([user, message])));
	let before: Record<string, number> = {};
	return {
		...app,
		shown: () => seen.filter((text) => !text.includes('API Address')),
		async address() {
			const [path] = (await app.box.endpoints()).filter((one) => one.includes('/simotel/'));
			return (path ?? '').replace(/\*$/, '');
		},
		event: () => app.world.sendEvent(),
		async type(user, text) {
			await app.box.run({ user, room: supportRoom, text, instance: 0 });
			return messageText(app.lastMessage(user));
		},
		textsSinceStart: (user) => app.box.seen(user).slice(before[user]).map(messageText),
		async startOver() {
			await app.world.setFault('simotel', 'none');
			await app.world.setFault('simotel-event', 'off');
			await app.startOver();
			before = { agent: app.box.seen('agent').length, admin: app.box.seen('admin').length };
		},
	};
}

function expectNoSecret({ shown, box }: PingApp): void {
	expect(shown().join('\n')).not.toMatch(/canary-(event|simotel)/);
	expect(JSON.stringify(box.records())).not.toContain('canary');
}

/** Starts the app before the tests of a block, lets it forget everything before each test, and looks for secrets after it. */
export function usePingApp(engine: EngineVersion): () => PingApp {
	let started: PingApp | undefined;
	const app = (): PingApp => {
		if (!started) {
			throw new Error('The app is not started');
		}
		return started;
	};
	beforeAll(async () => {
		started = await startPingApp(engine);
	});
	afterAll(async () => {
		expect(app().shown()).not.toEqual([]);
		await app().close();
	});
	beforeEach(() => app().startOver());
	afterEach(() => expectNoSecret(app()));
	return app;
}
