import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { BoxSetup, EngineVersion } from '../../workspace/engine/box';
import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';

/** The engines' decoder throws on this key, and the sandbox reads no further message. */
const poison = '{"success":1,"__proto__":{"a":1}}';

/** The engine's watchdog takes about 54 s, and up to 80 s on 1.46.0. Here it runs faster. */
const fast: Partial<BoxSetup> = { watchdogSpeed: 20, callLimitMs: 5000 };
/**
 * A Node child takes longer to start the app. A watchdog or a limit that is too fast for that on a busy machine ends it,
 * and then the start begins again.
 */
const nodeChild: Partial<BoxSetup> = {
	nodeSandbox: process.execPath,
	watchdogSpeed: 10,
	callLimitMs: 10_000,
};
const mostMs = 90_000;
/** Longer than the wait itself, so that its end is what a failure shows. */
const testMs = 2 * mostMs;

async function answersAgain({ box }: AppUnderTest): Promise<boolean> {
	const until = Date.now() + mostMs;
	while (Date.now() < until) {
		const outcome = await box.run({ user: 'agent', room: supportRoom, text: '/voip help' });
		if (outcome.ok) {
			return true;
		}
	}
	return false;
}

const pidOf = async ({ box }: AppUnderTest): Promise<number> => (await box.sandboxPid()) ?? 0;

const ways: [string, (app: AppUnderTest, server: Server) => Promise<unknown>][] = [
	[
		'an event with a wrong secret',
		async ({ box }) => {
			const [path = ''] = (await box.endpoints()).filter((one) => one.includes('/simotel/'));
			const content: unknown = JSON.parse(poison);
			return box.call({ method: 'post', path: path.replace('*', 'wrong'), content });
		},
	],
	[
		'the custom fields of a room',
		async ({ box }) => {
			const customFields: unknown = JSON.parse(poison);
			box.putRoom({ _id: 'poisoned000000001', t: 'p', name: 'poisoned', customFields });
			return box.run({ user: 'user', room: 'poisoned000000001', text: '/voip' });
		},
	],
];

const places: [string, EngineVersion, Partial<BoxSetup>][] = [
	['Deno 1.46.3 of Apps-Engine 1.46.0', '1.46.0', {}],
	['Deno 1.46.3 of Apps-Engine 1.53.1', '1.53.1', {}],
	['Deno 2.3.1 of Apps-Engine 1.62.0', '1.62.0', {}],
	['a Node child', '1.62.0', nodeChild],
];

describe.each(places)('JSON with the key __proto__, in %s', (_place, engine, change) => {
	let app: AppUnderTest;
	let server: Server;
	beforeAll(async () => {
		app = await startApp(engine, '7', (setup) => ({ ...setup, ...fast, ...change }));
		server = createServer((_request, response) =>
			response.setHeader('Content-Type', 'application/json').end(poison),
		);
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	afterAll(async () => {
		await app.close();
		await new Promise((resolve) => server.close(resolve));
	});

	test.each(ways)(
		'stops the app only for a while when it comes in %s',
		async (_way, send) => {
			const before = await pidOf(app);
			await send(app, server).catch(() => undefined);
			expect(await answersAgain(app)).toBe(true);
			// Another process id proves that the old process ended.
			expect(await pidOf(app)).not.toBe(before);
		},
		testMs,
	);

	test('does nothing when it comes as the answer of a server', async () => {
		const before = await pidOf(app);
		const { port } = server.address() as AddressInfo;
		await app.box.saveSetting('simotel_url', `http://127.0.0.1:${port}`);
		expect(await app.type('agent', '/voip ping')).toMatch(/^✅ Simotel answered/);
		expect(await pidOf(app)).toBe(before);
	});
});
