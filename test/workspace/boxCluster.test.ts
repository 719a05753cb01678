import { type Box, engineVersions } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { askProbe } from '../support/askProbe';
import { probeApp, probeSetup } from '../support/boxProbe';

describe.each(engineVersions)('two instances of Apps-Engine %s over one workspace', (engine) => {
	let box: Box;
	beforeAll(async () => {
		box = await startBox(probeSetup(engine, { instances: 2 }));
	});
	afterAll(() => box.stop());

	const ask = (words: string, instance: number): Promise<unknown> => askProbe(box, words, instance);

	test('both run the app that was installed in one', async () => {
		expect(await box.install(probeApp())).toMatchObject({ ok: true });
		expect([await ask('ran', 0), await ask('ran', 1)]).toEqual([[], []]);
	});

	test('both run the app that was updated in one', async () => {
		expect(await box.update(probeApp())).toMatchObject({ ok: true });
		expect([await ask('own word', 0), await ask('own word', 1)]).toEqual(['old', 'old']);
	});

	test('a saved setting counts in both, both hooks having run in each', async () => {
		expect(await box.saveSetting('word', 'new')).toEqual({ stored: 'new' });
		expect([await ask('own word', 0), await ask('own word', 1)]).toEqual(['new', 'new']);
		expect(box.httpRequests().filter(({ url }) => url.endsWith('/hook'))).toHaveLength(2);
	});

	test('a job runs in one of them', async () => {
		await ask('once', 0);
		await box.advance(5000);
		expect(await ask('ran', 1)).toEqual([{ tag: 'once' }]);
	});

	test('nothing stays when it is uninstalled, and it can come back', async () => {
		await box.uninstall();
		expect([await box.commands(), box.records(), box.jobs()]).toEqual([[], [], []]);
		expect(await box.install(probeApp())).toMatchObject({ ok: true });
		expect([await ask('own word', 0), await ask('own word', 1)]).toEqual(['old', 'old']);
	});
});
