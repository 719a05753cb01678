import { eventSecret } from '../../workspace/session/standardWorkspace';
import { messageText } from '../../workspace/terminal/blocksToText';
import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';

const minuteMs = 60_000;

describe.each(['1.42.1', '1.62.0'] as const)(
	'the trunks of Simotel on Apps-Engine %s, on two instances',
	(engine) => {
		let app: AppUnderTest;
		const lines = async (instance = 0): Promise<string[]> => {
			await app.box.run({ user: 'admin', room: supportRoom, text: '/voip trunks', instance });
			return messageText(app.lastMessage('admin')).split('\n');
		};
		const address = async (): Promise<string> => {
			const path = (await app.box.endpoints()).find((one) => one.includes('/simotel/'));
			return (path ?? '').replace(/\*$/, eventSecret);
		};
		const stored = (): number =>
			app.box.records().filter(({ data }) => JSON.stringify(data).includes('receivedAt')).length;

		beforeAll(async () => {
			app = await startApp(engine, '7', (setup) => ({ ...setup, instances: 2 }));
		});
		afterAll(() => app.close());
		beforeEach(() => app.reinstall());

		test('are unknown until the first event, and /voip trunks says so', async () => {
			expect(await lines()).toEqual([
				'⚪ Trunks: no state is known yet',
				'Next: /voip ping setup shows what to enter in Simotel: tick Ping and TrunkNewState.',
				'   Simotel tells a state only when it changes: a trunk is unknown until its first event.',
			]);
		});

		test('are shown with the age of their last state, in every form that Simotel sends', async () => {
			for (const [index, form] of ['none', 'get', 'rest4-get', 'rest4-post'].entries()) {
				await app.world.setFault('simotel-event', form);
				const change = { trunk: `line ${index}`, state: index === 1 ? 'Unavailable' : 'Ok' };
				expect(await app.world.sendTrunk(change)).toBe(200);
			}
			await app.world.setFault('simotel-event', 'off');
			await app.box.advance(5 * minuteMs);
			expect((await lines()).slice(0, 5)).toEqual([
				'🔴 Trunks: 1 of 4 is unavailable',
				'🔴 line 1 unavailable · 5 min ago',
				'✅ line 0 ok · 5 min ago',
				'✅ line 2 ok · 5 min ago',
				'✅ line 3 ok · 5 min ago',
			]);
		});

		test('have the newest of 400 states in any order that arrive at once, on both instances', async () => {
			const path = await address();
			const now = Date.now() / 1000;
			const answers = await Promise.all(
				Array.from({ length: 400 }, (_, index) =>
					app.box.call({
						method: 'post',
						path,
						instance: index % 2,
						content: {
							event_name: 'TrunkNewState',
							trunk_name: `t${index % 10}`,
							// 390 to 399 are the newest of each trunk, and only those are unavailable.
							state: (index * 7) % 400 >= 390 ? 'Unavailable' : 'Ok',
							date: now - 400 + Math.floor(((index * 7) % 400) / 10) * 10,
						},
					}),
				),
			);
			expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
			for (const instance of [0, 1]) {
				expect((await lines(instance))[0]).toBe('🔴 Trunks: 10 of 10 are unavailable');
			}
			expect(stored()).toBeLessThanOrEqual(20);
		});

		test('are at most 200, and a hostile name has no effect', async () => {
			const path = await address();
			const send = async (name: string): Promise<number> => {
				const content = { event_name: 'TrunkNewState', trunk_name: name, state: 'Ok' };
				return (await app.box.call({ method: 'post', path, content })).status;
			};
			for (let index = 0; index < 205; index++) {
				await send(`t${index}`);
			}
			await send('*@all* `x`\n✅ all ok');
			const shown = await lines();
			expect(shown[0]).toBe('✅ Trunks: all 200 are ok');
			expect(shown).toContain('and 160 more');
			expect(shown.filter((line) => line.startsWith('✅ all ok'))).toEqual([]);
			expect(stored()).toBe(200);
		});

		test('an event without a name or a state is refused, and an agent may not list trunks', async () => {
			const path = await address();
			for (const content of [{ trunk_name: 'x' }, { state: 'Ok' }]) {
				const sent = { event_name: 'TrunkNewState', ...content };
				expect((await app.box.call({ method: 'post', path, content: sent })).status).toBe(400);
			}
			expect(await app.type('agent', '/voip trunks')).toMatch(/^Only admins can do that/);
		});
	},
);
