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
	const timeoutMs = async (): Promise<number> => (await live.current()).checks.timeoutMs;
	return { clock, reads, live, timeoutMs, own, workspace };
}

test('reads each setting once for all callers within a minute', async () => {
	const { live, reads, clock } = prepare();
	await Promise.all([live.current(), live.current()]);
	clock.pass(59_999);
	await live.current();
	expect(reads).toEqual(settingIds);
});

test('reads all again after a minute, the workspace’s own settings too', async () => {
	const { live, own, workspace, clock, timeoutMs } = prepare({}, { Language: 'en' });
	expect(await timeoutMs()).toBe(5000);
	Object.assign(own, { timeout_seconds: 4 });
	Object.assign(workspace, { Language: 'fa' });
	clock.pass(59_999);
	expect(await timeoutMs()).toBe(5000);
	clock.pass(1);
	expect(await timeoutMs()).toBe(4000);
	expect((await live.current()).language).toBe('fa');
});

test('reads again after a save, even after one during a read', async () => {
	const { live, own, timeoutMs } = prepare();
	const before = timeoutMs();
	live.drop();
	Object.assign(own, { timeout_seconds: 4 });
	expect(await timeoutMs()).toBe(4000);
	expect(await before).toBe(5000);
});

test('treats a setting that cannot be read as not set', async () => {
	const { live } = prepare(
		{ check_way: 'throws', timeout_seconds: 3 },
		{ Site_Url: 'throws', Language: 'fa' },
	);
	const { checks, rocketChat, language } = await live.current();
	expect(checks).toMatchObject({ way: 'auto', timeoutMs: 3000 });
	expect(rocketChat.siteUrl).toBeUndefined();
	expect(language).toBe('fa');
});
