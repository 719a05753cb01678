import { type AppUnderTest, startApp } from '../support/startApp';
import { askedRooms, roomEngines, typeRoomCommand } from '../support/typeRoomCommand';

const canaries = /canaryVisitorToken|8s7e9ony6ctl27e1qf8kue/;

describe.each(roomEngines)(
	'the requests of /voip room on Apps-Engine %s with Rocket.Chat %s',
	(engine, major) => {
		let app: AppUnderTest;
		beforeAll(async () => {
			app = await startApp(engine, major);
		});
		afterAll(() => app.close());
		beforeEach(() => app.startOver());

		test.each([
			['401', "Rocket.Chat refuses the app's token"],
			['403', 'the app lacks a permission'],
			['404-text', ''],
			['html-200', ''],
			['500', 'Rocket.Chat failed (HTTP 500)'],
			['truncated', 'the answer cannot be read'],
			['hostile-error', 'Rocket.Chat refused the question'],
			['refuse', 'Rocket.Chat cannot be reached by the app'],
		])(
			'with rest=%s it shows the facts that the engine knows, and that %s',
			async (fault, cause) => {
				await app.world.setFault('rest', fault);
				const shown = await typeRoomCommand(app, 'callInboundOpen01', 'admin');
				await app.world.setFault('rest', 'none');
				expect(shown).toMatch(/^☎ Inbound call .*\nWith Mary/);
				expect(shown).toContain('Waited 38 s in queue support');
				const [, told = ''] = /^Details missing: (.*)$/m.exec(shown) ?? [];
				expect(told).toBe(cause);
			},
		);

		test('with rest=429 it tells an admin how long to wait', async () => {
			await app.world.setFault('rest', '429');
			const asked = Date.now();
			const shown = await typeRoomCommand(app, 'callInboundOpen01', 'admin');
			const tookMs = Date.now() - asked;
			await app.world.setFault('rest', 'none');
			expect(shown).toMatch(/^☎ Inbound call .*\nWith Mary/);
			const seconds = Number(/: asked too often, try again in (\d+) s$/m.exec(shown)?.[1]);
			// The server names a time 42 s after the request.
			expect(seconds).toBeLessThanOrEqual(42);
			expect(seconds).toBeGreaterThanOrEqual(Math.ceil((42_000 - tookMs) / 1000));
		});

		test('nothing is asked without a personal access token', async () => {
			await app.box.saveSetting('rocketchat_token', '');
			expect(await typeRoomCommand(app, 'callInboundOpen01')).not.toContain('Details missing');
			expect(askedRooms(app)).toEqual([]);
		});

		test('asking about the same room within 15 s sends one request, with rid and token only', async () => {
			await Promise.all(
				['agent', 'admin', 'manager'].map((user) =>
					typeRoomCommand(app, 'callInboundOpen01', user),
				),
			);
			await typeRoomCommand(app, 'callInboundOpen01');
			expect(askedRooms(app).map((query) => Object.keys(query))).toEqual([['rid', 'token']]);
		});

		test('no visitor token is shown, stored or logged, and no room is created', async () => {
			const before = app.world.rooms().length;
			for (const room of ['callInboundOpen01', 'callOutboundOpen1', 'kCJDd5peKiZnGJLPq']) {
				await typeRoomCommand(app, room, 'admin');
			}
			const screens = ['admin', 'agent', 'manager', 'user'].map((user) => app.box.seen(user));
			// The engine itself logs, at debug level, the room of each command. No app can prevent that.
			const log = app.box.appLog().filter(({ severity }) => severity !== 'debug');
			const kept = JSON.stringify([app.box.records(), log]);
			expect(JSON.stringify(screens) + kept).not.toMatch(canaries);
			expect(kept).not.toMatch(/Mary|4930555/);
			expect(app.world.rooms()).toHaveLength(before);
		});
	},
);
