import { createCurrentSettings } from '../../../src/settings/currentSettings';
import { settingIds } from '../../../src/settings/settingsTable';
import { createManualClock } from '../../support/manualClock';

/** Settings of the app and of the workspace that a test changes, and how often they were read. */
function prepare(own: Record<string, unknown> = {}, workspace: Record<string, unknown> = {}) {
	const clock = createManualClock();
	const reads: string[] = [];
	const unused = (): Promise<never> => Promise.reject(new Error('not asked here'));
	const live = createCurrentSettings(
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
			isReadableById: async (id) => id in workspace,
			async getValueById(id) {
				if (workspace[id] === 'throws') {
					throw new Error(`The setting "${id}" is not readable.`);
				}
				return workspace[id];
			},
		},
		clock,
	);
	const slowAfter = async (): Promise<number> => (await live.current()).checks.slowAfterMs;
	return { clock, reads, live, slowAfter, own, workspace };
}

test('reads each setting once for all callers within a minute', async () => {
	const { live, reads, clock } = prepare();
	await Promise.all([live.current(), live.current()]);
	clock.pass(59_999);
	await live.current();
	expect(reads).toEqual(settingIds);
});

test('reads all again after a minute, the workspace’s own settings too', async () => {
	const { live, own, workspace, clock, slowAfter } = prepare({}, { Language: 'en' });
	expect(await slowAfter()).toBe(1000);
	Object.assign(own, { slow_after_ms: 900 });
	Object.assign(workspace, { Language: 'fa' });
	clock.pass(59_999);
	expect(await slowAfter()).toBe(1000);
	clock.pass(1);
	expect(await slowAfter()).toBe(900);
	expect((await live.current()).language).toBe('fa');
});

test('reads again after a save, even after one during a read', async () => {
	const { live, own, slowAfter } = prepare();
	const before = slowAfter();
	live.drop();
	Object.assign(own, { slow_after_ms: 900 });
	expect(await slowAfter()).toBe(900);
	expect(await before).toBe(1000);
});

test('treats a setting that cannot be read as not set', async () => {
	const { live } = prepare(
		{ slow_after_ms: 'throws', timeout_seconds: 3 },
		{ Site_Url: 'throws', Language: 'fa' },
	);
	const { checks, rocketChat, language } = await live.current();
	expect(checks).toMatchObject({ slowAfterMs: 1000, timeoutMs: 3000 });
	expect(rocketChat.siteUrl).toBeUndefined();
	expect(language).toBe('fa');
});
