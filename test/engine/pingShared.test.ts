import type { EngineVersion } from '../../workspace/engine/box';
import { messageText } from '../../workspace/terminal/blocksToText';
import { startApp, supportRoom } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
const people = Array.from({ length: 50 }, (_, index) => `person${index}`);

describe.each(engines)('fifty agents on two instances of Apps-Engine %s', (engine) => {
	test.each([
		// A run takes some milliseconds, so a user who asks a little later starts the next one.
		['/voip ping', 10],
		['/voip ping 20', 40],
	])('type %s at once: Simotel is asked no more than %d times', async (text, most) => {
		const app = await startApp(engine, '7', (setup) => ({
			...setup,
			instances: 2,
			users: [
				...setup.users,
				...people.map((name) => ({
					...{ id: `${name}0000000000`, username: name, name, roles: ['livechat-agent'] },
				})),
			],
		}));
		const outcomes = await Promise.all(
			people.map((user, index) =>
				app.box.run({ user, room: supportRoom, text, instance: index % 2 }),
			),
		);
		const shown = people.map((user) => app.box.seen(user).slice(-1).map(messageText)[0]);
		const [asked, kept] = [app.world.pings().length, app.box.records()];
		await app.close();
		expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
		expect(asked).toBeLessThanOrEqual(most);
		expect(shown).toEqual(
			people.map(() =>
				expect.stringMatching(/^(Simotel ping: |✅ Simotel answered|Somebody is pinging Simotel)/),
			),
		);
		expect(JSON.stringify(kept)).not.toContain('simotel-ping-run');
	});
});
