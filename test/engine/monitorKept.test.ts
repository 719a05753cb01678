import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { packaged, packagedAs, packagedRefusing } from '../support/appZip';
import {
	beatsOf,
	minuteMs,
	monitorJobs,
	startMonitor,
	startOverUnwatched,
} from '../support/monitoredApp';
import { type AppUnderTest, startApp } from '../support/startApp';

/** The zip of an earlier version, which had no monitor. */
const earlier = readFileSync(join(__dirname, '../fixtures/earlier-part.zip'));

describe.each(['1.42.1', '1.62.0'] as const)('the monitor on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	let updates = 0;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());
	beforeEach(() => startOverUnwatched(app));

	const errors = (): string[] =>
		app.box.appLog().flatMap(({ severity, text }) => (severity === 'error' ? [text] : []));
	const beats = (): number => beatsOf(app, 'call-server').length;
	/** Returns how many results were stored in these minutes. */
	const beatsIn = async (minutes: number): Promise<number> => {
		const before = beats();
		await app.box.advance(minutes * minuteMs);
		return beats() - before;
	};

	test('rests while the app is disabled, and goes on with one job', async () => {
		const { box } = app;
		const errorsBefore = errors().length;
		await startMonitor(app);
		expect(await beatsIn(2)).toBe(3);
		await box.disable();
		expect(await beatsIn(5)).toBe(0);
		await box.enable();
		expect(await beatsIn(3)).toBeGreaterThanOrEqual(3);
		expect(monitorJobs(app)).toHaveLength(1);
		await box.disable();
		// The engine does not tell a disabled app of this.
		await box.saveSetting('monitor_on', false);
		await box.enable();
		expect(await beatsIn(3)).toBe(0);
		expect(box.jobs()).toEqual([]);
		expect(errors().slice(errorsBefore)).toEqual([]);
	});

	test('goes on after a version that could not be enabled, with which the server has deleted the job', async () => {
		const { box } = app;
		await startMonitor(app);
		await box.advance(2 * minuteMs);
		await box.update(packagedRefusing('0.2.1'));
		expect(await beatsIn(5)).toBe(0);
		// The newest engine keeps it.
		expect(monitorJobs(app)).toHaveLength(engine === '1.42.1' ? 0 : 1);
		expect(await box.update(packagedAs('0.2.2'))).toMatchObject({ ok: true });
		await box.enable();
		expect(await beatsIn(3)).toBeGreaterThanOrEqual(3);
		expect(monitorJobs(app)).toHaveLength(1);
	});

	test.each(['enabled', 'disabled'])(
		'goes on after an update of an app that is %s',
		async (state) => {
			const { box } = app;
			await startMonitor(app);
			await box.advance(3 * minuteMs);
			const stored = beats();
			const errorsBefore = errors().length;
			if (state === 'disabled') {
				await box.disable();
				await box.advance(2 * minuteMs);
			}
			updates += 1;
			expect(await box.update(packagedAs(`0.3.${updates}`))).toMatchObject({ ok: true });
			if (state === 'disabled') {
				await box.enable();
			}
			expect(beats()).toBe(stored);
			expect(await beatsIn(3)).toBeGreaterThanOrEqual(3);
			expect(monitorJobs(app)).toHaveLength(1);
			expect(box.jobs().filter(({ failCount }) => failCount > 0)).toEqual([]);
			expect(errors().slice(errorsBefore)).toEqual([]);
		},
	);

	test('can be switched on after an update of a version that had none, and leaves nothing when it is uninstalled', async () => {
		const { box } = app;
		const settings = (await box.settings()).map(({ id, value }) => [id, value] as const);
		await box.uninstall();
		await box.install(earlier);
		for (const [id, value] of settings) {
			await box.saveSetting(id, value);
		}
		await app.type('admin', '/voip ping');
		const errorsBefore = errors().length;
		expect(await box.update(packaged())).toMatchObject({ ok: true });
		expect(monitorJobs(app)).toEqual([]);
		await startMonitor(app);
		expect(await beatsIn(3)).toBe(4);
		expect(await app.type('admin', '/voip history')).toContain('100 % available');
		expect(await app.type('admin', '/voip mute 1h')).toContain('No alerts until');
		expect(errors().slice(errorsBefore)).toEqual([]);
		await box.uninstall();
		expect(box.jobs()).toEqual([]);
		expect(box.records()).toEqual([]);
	});
});
