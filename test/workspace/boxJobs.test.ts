import { type Box, type EngineVersion, engineVersions } from '../../workspace/engine/box';
import { at } from '../../workspace/engine/plain';
import { startBox } from '../../workspace/engine/startBox';
import { probeSetup } from '../support/boxProbe';
import { jobProbe } from '../support/jobProbe';

const minute = 60_000;

describe.each(engineVersions)('jobs on Apps-Engine %s', (engine: EngineVersion) => {
	let box: Box;
	beforeAll(async () => {
		box = await startBox(probeSetup(engine));
		await box.install(jobProbe('job', 'a:b'));
	});
	afterAll(() => box.stop());
	beforeEach(() => box.dropJobs());

	const type = (words: string) =>
		box.run({ user: 'admin', room: 'GENERAL', text: `/probe ${words}` });
	const ran = (tag: string): number =>
		box.records().filter(({ data }) => at(data, 'tag') === tag).length;

	test('every run writes to the log of the app, idle ones too', async () => {
		await type(`every job '1 minute' '{"tag":"logged"}'`);
		await box.advance(0);
		const before = box.appLog().length;
		await box.advance(2 * minute);
		expect(ran('logged')).toBe(3);
		expect(box.appLog().length - before).toBeGreaterThanOrEqual(2);
	});

	test('a recurring job that throws goes on, a one-time job that throws stays and never runs again', async () => {
		await type(`every job '1 minute' '{"bad":true}'`);
		await type(`once job '1 minute' '{"bad":true}'`);
		await box.advance(2.5 * minute);
		const failReason = engine === '1.42.1' ? 'a bad run' : 'Internal error';
		expect(box.jobs()).toMatchObject([
			{ kind: 'recurring', failCount: 3, failReason },
			{ kind: 'once', failCount: 1, nextRunAt: undefined },
		]);
	});

	test('an interval that is not understood runs without a pause, which the box stops', async () => {
		await type(`every job 'every 5 minutes' '{"tag":"endless"}'`);
		await expect(box.advance(minute)).rejects.toThrow(/runs without a pause: .*every 5 minutes/);
		expect(ran('endless')).toBeGreaterThan(10);
	});

	test('an id with a colon is found by the old engine only', async () => {
		await type(`every a:b '1 minute' '{"tag":"colon"}'`);
		await box.advance(0);
		expect([ran('colon'), box.jobs()[0]?.failCount]).toEqual(engine === '1.42.1' ? [1, 0] : [0, 1]);
	});

	test('in a disabled app a run does nothing, and the job is still there when it is enabled', async () => {
		await type(`every job '1 minute' '{"tag":"off"}'`);
		await box.advance(0);
		await box.disable();
		await box.advance(3 * minute);
		expect([ran('off'), box.jobs().length]).toEqual([1, 1]);
		await box.enable();
		await box.advance(minute);
		expect(ran('off')).toBe(2);
	});

	test('an app that refuses to be enabled loses its jobs, except on 1.62.0', async () => {
		await type(`every job '1 minute' '{"tag":"refused"}'`);
		await box.disable();
		await box.saveSetting('allowed', false);
		await box.enable();
		expect(box.jobs()).toHaveLength(engine === '1.62.0' ? 1 : 0);
		await box.saveSetting('allowed', true);
		expect(await box.enable()).toMatchObject({ ok: true });
	});

	test('an update keeps the jobs, an uninstallation deletes them', async () => {
		await type(`every job '1 minute' '{"tag":"kept"}'`);
		await box.update(jobProbe('job'));
		expect(box.jobs()).toHaveLength(1);
		await box.uninstall();
		expect(box.jobs()).toEqual([]);
	});
});
