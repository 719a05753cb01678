import { memoryRecords } from './memoryRecords';
import { createToldAdmins } from '../../../src/platform/toldAdmins';

test('each is remembered once, and the latest twenty are told', async () => {
	const records = memoryRecords();
	const told = createToldAdmins(records);
	const ids = Array.from({ length: 25 }, (_, index) => `user${index}`);
	for (const id of [...ids, ...ids]) {
		await told.remember(id);
	}
	expect(records.size()).toBe(25);
	expect(await told.ids()).toEqual(ids.slice(5));
});

test('one whom two instances have remembered at once is told once', async () => {
	const told = createToldAdmins(memoryRecords());
	await Promise.all([told.remember('admin'), told.remember('admin')]);
	expect(await told.ids()).toEqual(['admin']);
});
