import type { Box, EngineVersion } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { probeApp, probeSetup } from '../support/boxProbe';

const pairs: [EngineVersion, string][] = [
	['1.42.1', '6.9.0'],
	['1.62.0', '7.13.2'],
];

describe.each(pairs)('the settings page on Apps-Engine %s in Rocket.Chat %s', (engine, version) => {
	const compares = version.startsWith('7');
	let box: Box;
	beforeAll(async () => {
		box = await startBox(probeSetup(engine, { serverVersion: version }));
	});
	afterAll(() => box.stop());
	beforeEach(async () => {
		await box.install(probeApp());
		told();
	});
	afterEach(() => box.uninstall());

	/** Returns the settings for which the app's hooks ran since the last call. */
	let before = 0;
	const told = (): (string | undefined)[] => {
		const all = box.httpRequests().map(({ url }) => new URL(url).pathname.slice(1));
		const fresh = all.slice(before);
		before = all.length;
		return fresh;
	};
	const stored = async (): Promise<unknown[]> =>
		(await box.settings()).map(({ id, value }) => [id, value]);

	test('posts every setting with its default at the first save', async () => {
		expect(await stored()).toEqual([
			['word', undefined],
			['other', undefined],
		]);
		expect(await box.savePage({ other: 7 })).toEqual({ saved: ['word', 'other'] });
		expect(told()).toEqual(['word', 'other']);
		expect(await stored()).toEqual([
			['word', 'old'],
			['other', 7],
		]);
	});

	test('at later saves runs the hooks of what differs, and before 7.0 of all', async () => {
		await box.savePage({});
		told();
		const { saved } = await box.savePage({ other: 8 });
		expect(saved).toEqual(compares ? ['other'] : ['word', 'other']);
		expect(told()).toEqual(saved);
		expect(await box.savePage({})).toEqual({ saved: compares ? [] : ['word', 'other'] });
	});

	test('ends with the first setting that is refused', async () => {
		const refuses = engine === '1.42.1';
		const { saved, refusal = '' } = await box.savePage({ word: 'thrown', other: 9 });
		expect(saved).toEqual(refuses ? ['word'] : ['word', 'other']);
		expect(refusal.includes('not that word')).toBe(refuses);
		expect((await stored())[1]).toEqual(['other', refuses ? undefined : 9]);
	});

	test('a single save over the REST API is of one setting', async () => {
		await box.saveSetting('other', 7);
		expect(told()).toEqual(['other']);
		expect((await stored())[0]).toEqual(['word', undefined]);
	});

	test('has only the settings of the app', async () => {
		await expect(box.savePage({ nothing: 1 })).rejects.toThrow('no setting nothing');
	});
});
