import type { EngineVersion } from '../../workspace/engine/box';
import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
const admins = Array.from({ length: 25 }, (_, index) => `admin${index}x`);

describe.each(engines)('twenty-five admins at once on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine, '7', (setup) => ({
			...setup,
			users: [
				...setup.users,
				...admins.map((name) => ({
					id: `${name}0000000000`,
					username: name,
					name,
					roles: ['admin'],
				})),
			],
		}));
	});
	afterAll(() => app.close());
	beforeEach(() => app.startOver());

	/** The app requests `/api/info` without a token to find a redirect and to learn the version. */
	test.each([
		['/voip report', 'look for a redirect and ask for the version', 2],
		['/voip test', 'look for a redirect', 1],
	])('who type %s %s once for all of them', async (text, _what, infos) => {
		const outcomes = await Promise.all(
			admins.map((user) => app.box.run({ user, room: supportRoom, text })),
		);
		expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
		const asked = app.world.requests().map(({ path }) => path);
		expect(asked.filter((path) => path === '/api/info')).toHaveLength(infos);
		expect(
			app.world
				.pings()
				.map(({ method }) => method)
				.sort(),
		).toEqual(['GET', 'POST']);
	});

	test('read the version in every report, although Rocket.Chat is asked for it only once', async () => {
		const infos = (): number =>
			app.box.httpRequests().filter(({ url }) => url.endsWith('/api/info')).length;
		const before = infos();
		for (const user of admins.slice(0, 12)) {
			await app.box.run({ user, room: supportRoom, text: '/voip report' });
		}
		expect(infos() - before).toBe(1);
	});
});
