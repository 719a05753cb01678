import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { EngineVersion } from '../../workspace/engine/box';
import { packaged } from '../support/appZip';
import { subcommandNames } from '../support/everyCommand';
import { type AppUnderTest, startApp } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
/** The zip of an earlier version, as an admin has it installed. */
const earlier = readFileSync(join(__dirname, '../fixtures/earlier-part.zip'));

describe.each(engines)('an update from an earlier version, on Apps-Engine %s,', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());

	const errors = (): string[] =>
		app.box.appLog().flatMap(({ severity, text }) => (severity === 'error' ? [text] : []));

	test.each(['enabled', 'disabled'])('leaves an app that answers when it was %s', async (state) => {
		const { box } = app;
		await app.reinstall();
		const settings = new Map((await box.settings()).map(({ id, value }) => [id, value]));
		await box.uninstall();
		expect(await box.install(earlier)).toMatchObject({ ok: true });
		for (const [id, value] of settings) {
			await box.saveSetting(id, value);
		}
		box.dropJobs();
		// These commands leave records: a waiting ping, and an admin who gets reports.
		await app.type('admin', '/voip setup');
		await app.type('admin', '/voip ping');
		const errorsBefore = errors().length;
		if (state === 'disabled') {
			await box.disable();
		}
		expect(await box.update(packaged())).toMatchObject({ ok: true });
		if (state === 'disabled') {
			await box.enable();
		}
		for (const name of subcommandNames) {
			expect(await app.type('admin', `/voip ${name}`)).not.toMatch(/went wrong|not enabled/i);
		}
		await box.advance(60_000);
		expect(errors().slice(errorsBefore)).toEqual([]);
		expect(box.jobs()).toEqual([]);
	});
});
