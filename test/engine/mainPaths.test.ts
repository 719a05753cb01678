import type { EngineVersion } from '../../workspace/engine/box';
import { mainCommands } from '../support/mainCommands';
import { testMonitorPaths } from '../support/monitorPaths';
import { type AppUnderTest, startApp } from '../support/startApp';

const engines: EngineVersion[] = ['1.46.0', '1.53.1'];

/** Rocket.Chat 6.11 to 7.13: Deno 1.x, and up to 7.7 with the accessors of 1.46.0. */
describe.each(engines)('on Apps-Engine %s in Deno 1.46.3', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());

	test.each(mainCommands())('/voip %s says: %s', async (words, said) => {
		expect(await app.type('admin', `/voip ${words}`)).toContain(said);
	});

	test('an event of Simotel reaches it', async () => {
		const before = app.box.seen('admin').length;
		await app.type('admin', '/voip ping');
		await app.world.sendEvent();
		expect(app.box.seen('admin').length).toBeGreaterThan(before);
	});

	test('a value that it corrects is stored corrected, and one that it refuses leaves the old one', async () => {
		const { url } = app.world.simotel();
		expect(await app.box.saveSetting('simotel_url', `  ${url}/ `)).toEqual({ stored: url });
		expect(await app.box.saveSetting('simotel_url', 'not an address')).toEqual({ stored: url });
	});

	testMonitorPaths(() => app);
});
