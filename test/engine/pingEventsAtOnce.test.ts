import type { EngineVersion } from '../../workspace/engine/box';
import { messageText } from '../../workspace/terminal/blocksToText';
import { startApp, supportRoom } from '../support/startApp';

const places: [EngineVersion, number][] = [
	['1.42.1', 1],
	['1.42.1', 2],
	['1.62.0', 1],
	['1.62.0', 2],
];
const people = Array.from({ length: 10 }, (_, index) => `person${index}`);

test.each(places)(
	'when ten people ping and ten events come at once, each person is told, on Apps-Engine %s with %d instances',
	async (engine, instances) => {
		const app = await startApp(engine, '7', (setup) => ({
			...setup,
			instances,
			users: [
				...setup.users,
				...people.map((name) => ({
					...{ id: `${name}0000000000`, username: name, name, roles: ['livechat-agent'] },
				})),
			],
		}));
		for (const user of people) {
			await app.box.run({ user, room: supportRoom, text: '/voip ping' });
		}
		await Promise.all(people.map(() => app.world.sendEvent()));
		const shown = people.map((user) => app.box.seen(user).slice(-1).map(messageText)[0]);
		await app.close();
		expect(shown).toEqual(people.map(() => expect.stringMatching(/^✅ Simotel reached this/)));
	},
);
