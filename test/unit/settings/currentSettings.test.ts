import { createLiveSettings } from '../../../src/settings/currentSettings';
import { settingIds } from '../../../src/settings/settingsTable';
import { createManualClock } from '../../support/manualClock';

/** Settings of the app and of the workspace that a test changes, and how often they were read. */
function desk(own: Record<string, unknown> = {}, theirs: Record<string, unknown> = {}) {
	const clock = createManualClock();
	const reads: string[] = [];
	const unused = (): Promise<never> => Promise.reject(new Error('not asked here'));
	const live = createLiveSettings(
		{
			getById: unused,
			async getValueById(id) {
				reads.push(id);
				if (own[id] === 'throws') {
					throw new Error('No setting found');
				}
				return own[id];
			},
		},
		{
			getOneById: unused,
			getAll: unused,
			isReadableById: async (id) => id in theirs,
			async getValueById(id) {
				if (theirs[id] === 'throws') {
					throw new Error(`The setting "${id}" is not readable.`);
				}
				return theirs[id];
			},
		},
		clock,
	);
	const slowAfter = async (): Promise<number> => (await live.current()).checks.slowAfterMs;
	return { clock, reads, live, slowAfter, own, theirs };
}

test('all is read once, however many ask at the same time and within a minute', async () => {
	const { live, reads, clock } = desk();
	await Promise.all([live.current(), live.current()]);
	clock.pass(59_999);
	await live.current();
	expect(reads).toEqual(settingIds);
});

test('after a minute all is read again, the workspace’s own settings too', async () => {
	const { live, own, theirs, clock, slowAfter } = desk({}, { Language: 'en' });
	expect(await slowAfter()).toBe(1000);
	Object.assign(own, { slow_after_ms: 900 });
	Object.assign(theirs, { Language: 'fa' });
	clock.pass(59_999);
	expect(await slowAfter()).toBe(1000);
	clock.pass(1);
	expect(await slowAfter()).toBe(900);
	expect((await live.current()).language).toBe('fa');
});

test('a save drops what is kept, also while it is being read', async () => {
	const { live, own, slowAfter } = desk();
	const before = slowAfter();
	live.drop();
	Object.assign(own, { slow_after_ms: 900 });
	expect(await slowAfter()).toBe(900);
	expect(await before).toBe(1000);
});

test('what cannot be read counts as not set', async () => {
	const { live } = desk(
		{ slow_after_ms: 'throws', timeout_seconds: 3 },
		{ Site_Url: 'throws', Language: 'fa' },
	);
	const { checks, rocketChat, language } = await live.current();
	expect(checks).toMatchObject({ slowAfterMs: 1000, timeoutMs: 3000 });
	expect(rocketChat.siteUrl).toBeUndefined();
	expect(language).toBe('fa');
});
