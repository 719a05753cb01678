import { createSettingMemory, createToldAdmins } from '../../../src/platform/settingMemory';
import { memoryRecords } from '../../support/memoryRecords';

const refusal = (setting: string, at: number) => ({
	setting,
	reason: 'not-a-host',
	example: '',
	at,
	triedAt: at,
});

test('keeps the last refusal of each setting', async () => {
	const news = createSettingMemory(memoryRecords());
	await news.noteRefusal(refusal('call_server_address', 1));
	await news.noteRefusal(refusal('simotel_url', 2));
	await news.noteRefusal(refusal('call_server_address', 3));
	expect(await news.refusals()).toEqual([
		refusal('call_server_address', 3),
		refusal('simotel_url', 2),
	]);
});

test('forgets the refusals of the settings that were saved, and no others', async () => {
	const news = createSettingMemory(memoryRecords());
	await news.noteRefusal(refusal('call_server_address', 1));
	await news.noteRefusal(refusal('simotel_url', 2));
	await news.forgetRefusals(
		new Map([
			['simotel_url', 3],
			['roles_users', 3],
		]),
	);
	expect(await news.refusals()).toEqual([refusal('call_server_address', 1)]);
});

test('keeps a refusal that came after the good value', async () => {
	const news = createSettingMemory(memoryRecords());
	await news.noteRefusal({ ...refusal('simotel_url', 5), triedAt: 4 });
	await news.forgetRefusals(new Map([['simotel_url', 3]]));
	expect(await news.refusals()).toHaveLength(1);
	await news.forgetRefusals(new Map([['simotel_url', 5]]));
	expect(await news.refusals()).toEqual([]);
});

test('ignores records that are no refusals, as another version may write them', async () => {
	const records = memoryRecords();
	await records.add(['setting-refusal'], { at: 'yesterday' });
	expect(await createSettingMemory(records).refusals()).toEqual([]);
});

test('never stores the refused value', async () => {
	const records = memoryRecords();
	const withValue = { ...refusal('simotel_url', 1), value: 'canary' };
	await createSettingMemory(records).noteRefusal(withValue);
	expect(JSON.stringify(await records.under('setting-refusal'))).not.toContain('canary');
});

test('remembers each admin once, and reports to the latest twenty', async () => {
	const records = memoryRecords();
	const told = createToldAdmins(records);
	const ids = Array.from({ length: 25 }, (_, index) => `user${index}`);
	for (const id of [...ids, ...ids]) {
		await told.remember(id);
	}
	expect(records.size()).toBe(25);
	expect(await told.ids()).toEqual(ids.slice(5));
});

test('reports once to an admin whom two instances remembered at the same time', async () => {
	const told = createToldAdmins(memoryRecords());
	await Promise.all([told.remember('admin'), told.remember('admin')]);
	expect(await told.ids()).toEqual(['admin']);
});
