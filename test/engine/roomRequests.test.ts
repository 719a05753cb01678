import type { BoxUser } from '../../workspace/engine/box';
import { type Desk, openDesk } from '../support/startApp';
import { askedRooms, roomEngines, typeIn } from '../support/typeRoomCommand';

const canaries = /canaryVisitorToken|8s7e9ony6ctl27e1qf8kue/;

describe.each(roomEngines)(
	'what /voip room asks, Apps-Engine %s, Rocket.Chat %s',
	(engine, major) => {
		let desk: Desk;
		beforeAll(async () => {
			desk = await openDesk(engine, major);
		});
		afterAll(() => desk.close());
		beforeEach(() => desk.renew());

		test.each([
			['401', 'the app may not ask Rocket.Chat'],
			['403', 'the app lacks a permission'],
			['404-text', 'this Rocket.Chat has none'],
			['html-200', 'this Rocket.Chat has none'],
			['500', 'Rocket.Chat failed (HTTP 500)'],
			['truncated', 'the answer made no sense'],
			['hostile-error', 'Rocket.Chat refused the question'],
			['refuse', 'Rocket.Chat cannot be reached by the app'],
		])('with the REST API at %s it tells what the engine knows', async (fault, cause) => {
			await desk.world.setFault('rest', fault);
			const shown = await typeIn(desk, 'callInboundOpen01');
			await desk.world.setFault('rest', 'none');
			expect(shown).toMatch(/^Call with Mary · inbound/);
			expect(shown).toMatch(/waited 38 s in queue "support"/);
			expect(shown).toContain(`without its VoIP API: ${cause}`);
		});

		test('with the REST API at 429 it says for how long', async () => {
			await desk.world.setFault('rest', '429');
			const asked = Date.now();
			const shown = await typeIn(desk, 'callInboundOpen01');
			const tookMs = Date.now() - asked;
			await desk.world.setFault('rest', 'none');
			expect(shown).toMatch(/^Call with Mary · inbound/);
			const seconds = Number(/: asked too often, wait (\d+) s$/.exec(shown)?.[1]);
			// The server names the instant, 42 s after it was asked.
			expect(seconds).toBeLessThanOrEqual(42);
			expect(seconds).toBeGreaterThanOrEqual(Math.ceil((42_000 - tookMs) / 1000));
		});

		test('without a token of ours, nothing', async () => {
			await desk.box.saveSetting('rocketchat_token', '');
			expect(await typeIn(desk, 'callInboundOpen01')).not.toContain('without its VoIP API');
			expect(askedRooms(desk)).toEqual([]);
		});

		test('ten agents in ten rooms within a minute all get an answer', async () => {
			const [model] = desk.world.rooms();
			const agents = Array.from({ length: 10 }, (_, index): [BoxUser, string] => [
				{ id: `a${index}`, username: `a${index}`, name: 'x', roles: ['livechat-agent'] },
				`callNumber000000${index}`,
			]);
			agents.forEach(([user, _id]) => {
				desk.box.putUser(user);
				const servedBy = { _id: user.id, username: user.username };
				desk.box.putRoom({ t: 'v', ...model, _id, servedBy });
			});
			const shown = await Promise.all(
				agents.map(([{ username }, id]) => typeIn(desk, id, username)),
			);
			expect(shown.filter((text) => !text.startsWith('Call with Mary'))).toEqual([]);
			expect(askedRooms(desk)).toHaveLength(4);
			expect(shown.filter((text) => /asked too often, wait \d+ s/.test(text))).toHaveLength(6);
		});

		test('the same room again within 15 s is one request, with rid and token alone', async () => {
			await Promise.all(
				['agent', 'admin', 'manager'].map((user) => typeIn(desk, 'callInboundOpen01', user)),
			);
			await typeIn(desk, 'callInboundOpen01');
			expect(askedRooms(desk).map((query) => Object.keys(query))).toEqual([['rid', 'token']]);
		});

		test('never a token on any screen, in a record or the log, and never a room made', async () => {
			const before = desk.world.rooms().length;
			for (const room of ['callInboundOpen01', 'callOutboundOpen1', 'kCJDd5peKiZnGJLPq']) {
				await typeIn(desk, room, 'admin');
			}
			const screens = ['admin', 'agent', 'manager', 'user'].map((user) => desk.box.seen(user));
			// The engine itself writes down, as debug, the room with which it calls a command: no app can help that.
			const log = desk.box.appLog().filter(({ severity }) => severity !== 'debug');
			const kept = JSON.stringify([desk.box.records(), log]);
			expect(JSON.stringify(screens) + kept).not.toMatch(canaries);
			expect(kept).not.toMatch(/Mary|4930555/);
			expect(desk.world.rooms()).toHaveLength(before);
		});
	},
);
