import { type AppUnderTest, startApp } from './startApp';
import type { BoxSetup, EngineVersion } from '../../workspace/engine/box';

export const pressEngines: EngineVersion[] = ['1.42.1', '1.62.0'];

/** Starts the app before the tests of a block; before each test, all screens are empty and Simotel has this fault. */
export function usePressApp(
	engine: EngineVersion,
	{
		simotel,
		change = (setup) => setup,
	}: { simotel: string; change?: (setup: BoxSetup) => BoxSetup },
): () => AppUnderTest {
	let started: AppUnderTest | undefined;
	const app = (): AppUnderTest => {
		if (!started) {
			throw new Error('The app is not started');
		}
		return started;
	};
	const users: string[] = [];
	beforeAll(async () => {
		started = await startApp(engine, '7', (setup) => {
			const changed = change(setup);
			users.push(...changed.users.map(({ username }) => username));
			return changed;
		});
	});
	afterAll(() => started?.close());
	beforeEach(async () => {
		// Answers of the test before are not used again.
		await app().box.advance(61_000);
		await app().world.setFault('simotel', simotel);
		users.forEach((user) => app().box.reload(user));
	});
	afterEach(() => app().world.setFault('simotel', 'none'));
	return app;
}
