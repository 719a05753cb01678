import { memoryRecords } from './memoryRecords';
import { createSettingNews } from '../../../src/platform/settingNews';

const refusal = (setting: string, at: number) => ({
	setting,
	reason: 'not-a-host',
	example: '',
	at,
	triedAt: at,
});

test('the last refusal of each setting is kept, whatever order instances tell them in', async () => {
	const news = createSettingNews(memoryRecords());
	await news.noteRefusal(refusal('call_server_host', 1));
	await news.noteRefusal(refusal('simotel_url', 2));
	await news.noteRefusal(refusal('call_server_host', 3));
	expect(await news.refusals()).toEqual([
		refusal('call_server_host', 3),
		refusal('simotel_url', 2),
	]);
});

test('a refusal is forgotten with its setting, and no other', async () => {
	const news = createSettingNews(memoryRecords());
	await news.noteRefusal(refusal('call_server_host', 1));
	await news.noteRefusal(refusal('simotel_url', 2));
	await news.forgetRefusals(
		new Map([
			['simotel_url', 3],
			['roles_users', 3],
		]),
	);
	expect(await news.refusals()).toEqual([refusal('call_server_host', 1)]);
});

test('what was refused after the good value stays', async () => {
	const news = createSettingNews(memoryRecords());
	await news.noteRefusal({ ...refusal('simotel_url', 5), triedAt: 4 });
	await news.forgetRefusals(new Map([['simotel_url', 3]]));
	expect(await news.refusals()).toHaveLength(1);
	await news.forgetRefusals(new Map([['simotel_url', 5]]));
	expect(await news.refusals()).toEqual([]);
});

test('what another version has written there is no refusal', async () => {
	const records = memoryRecords();
	await records.add(['setting-refusal'], { at: 'yesterday' });
	expect(await createSettingNews(records).refusals()).toEqual([]);
});

test('a value never gets in, even when it is handed over', async () => {
	const records = memoryRecords();
	const withValue = { ...refusal('simotel_url', 1), value: 'canary' };
	await createSettingNews(records).noteRefusal(withValue);
	expect(JSON.stringify(await records.under('setting-refusal'))).not.toContain('canary');
});
