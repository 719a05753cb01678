import { type Box, type BoxSetup, engineVersions } from '../../workspace/engine/box';
import { at } from '../../workspace/engine/plain';
import { startBox } from '../../workspace/engine/startBox';
import { askProbe } from '../support/askProbe';
import { probeApp, probeSetup } from '../support/boxProbe';

const hourMs = 3_600_000;
/** The allowed difference of two readings of one clock: minutes, because this machine may be busy. */
const slackMs = 10 * 60_000;

const sandboxes: [string, Partial<BoxSetup>][] = [
	...engineVersions.map((engine): [string, Partial<BoxSetup>] => [engine, { engine }]),
	['1.62.0 in Node', { nodeSandbox: process.execPath }],
];

describe.each(sandboxes)('the clock of an app on Apps-Engine %s', (_name, setup) => {
	let box: Box;
	beforeAll(async () => {
		box = await startBox(probeSetup('1.62.0', setup));
		await box.install(probeApp());
	});
	afterAll(() => box.stop());

	const ask = (words: string): Promise<unknown> => askProbe(box, words);
	const hoursAhead = (told: unknown, key: string): number => {
		const ahead = Number(at(told, key)) - Date.now();
		const hours = Math.round(ahead / hourMs) + 0;
		return Math.abs(ahead - hours * hourMs) < slackMs ? hours : ahead / hourMs;
	};
	const readings = ['now', 'fresh', 'called', 'own'];

	test('shows the time of this machine until the test advances it', async () => {
		const told = await ask('clock');
		expect(readings.map((key) => hoursAhead(told, key))).toEqual([0, 0, 0, 0]);
	});

	test('advances with the box, in everything that shows the time', async () => {
		await box.advance(hourMs);
		await box.advance(hourMs);
		const told = await ask('clock');
		expect(readings.map((key) => hoursAhead(told, key))).toEqual([2, 2, 2, 2]);
		expect(hoursAhead(box.seen('admin').slice(-1)[0], 'at')).toBe(2);
	});

	test('changes no time that was given, and no timer', async () => {
		expect(await ask('clock')).toMatchObject({
			fired: 'fired',
			zero: '1970-01-01T00:00:00.000Z',
			parts: 4 * hourMs,
			parsed: 1_577_836_800_000,
			utc: 1_577_836_800_000,
			isDate: true,
			kind: '[object Date]',
			same: true,
		});
	});

	test('reads a stored date as the same time', async () => {
		expect(Math.abs(Number(await ask('today')))).toBeLessThan(slackMs);
	});

	test('is right in a job, at the time that the job is due', async () => {
		await ask('later');
		await box.advance(3 * hourMs);
		const [ran] = (await ask('ran')) as unknown[];
		expect(hoursAhead(ran, 'at')).toBe(4);
		expect(hoursAhead(await ask('clock'), 'now')).toBe(5);
	});

	test('is right in an app that is installed later', async () => {
		await box.uninstall();
		expect(await box.install(probeApp())).toMatchObject({ ok: true });
		expect(hoursAhead(await ask('clock'), 'now')).toBe(5);
	});
});
