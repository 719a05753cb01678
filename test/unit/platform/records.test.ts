import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';

import { createRecords } from '../../../src/platform/records';
import { createReportReaders } from '../../../src/platform/settingMemory';

type Association = RocketChatAssociationRecord;
type Kept = { ids: readonly string[]; data: object };

const idsOf = (associations: readonly Association[]): string[] =>
	associations.map((association) => association.getID());

/** Rocket.Chat's persistence as on some servers: it removes one record at a time, and throws after an update. */
function server(kept: readonly Kept[] = []) {
	let records = [...kept];
	let reads = 0;
	let storing = true;
	const read = {
		async readByAssociation(association: Association) {
			reads++;
			const found = records.filter(({ ids }) => ids.includes(association.getID()));
			await Promise.resolve();
			return found.map(({ data }) => data);
		},
	} as unknown as IPersistenceRead;
	const write = {
		async createWithAssociations(data: object, associations: Association[]) {
			records.push({ ids: idsOf(associations), data });
		},
		async updateByAssociations(associations: Association[], data: object) {
			const ids = idsOf(associations);
			if (storing) {
				records = records.filter((record) => record.ids.join() !== ids.join());
				records.push({ ids, data });
			}
			throw new Error('Cannot read properties of null');
		},
		async removeByAssociation(association: Association) {
			const found = records.find(({ ids }) => ids.includes(association.getID()));
			records = records.filter((record) => record !== found);
			return found ? [found.data] : [];
		},
	} as unknown as IPersistence;
	return {
		records: createRecords(read, write),
		reads: () => reads,
		count: () => records.length,
		failFromNowOn() {
			storing = false;
		},
	};
}

test('all that is asked for at the same time comes in one read', async () => {
	const { records, reads } = server();
	await records.add(['ping', 'ping:1'], { id: 1 });
	await records.add(['admin', 'admin:a'], { id: 'a' });
	const found = await Promise.all([records.under('ping'), records.under('admin:a')]);
	expect(found).toEqual([[{ id: 1 }], [{ id: 'a' }]]);
	expect(reads()).toBe(1);
});

test('a read that began before a write does not answer for what comes after it', async () => {
	const { records } = server();
	const before = records.under('ping');
	await records.add(['ping'], { id: 1 });
	expect(await records.under('ping')).toEqual([{ id: 1 }]);
	expect(await before).toEqual([]);
});

test('a record is replaced, even where the server throws after it has stored it', async () => {
	const { records, count } = server();
	await records.put('event', { at: 1 });
	await records.put('event', { at: 2 });
	expect(await records.under('event')).toEqual([{ at: 2 }]);
	expect(count()).toBe(1);
});

test('a record that could not be stored is an error', async () => {
	const { records, failFromNowOn } = server();
	failFromNowOn();
	await expect(records.put('event', { at: 1 })).rejects.toThrow('Cannot read');
});

test('a record is taken once', async () => {
	const { records } = server();
	await records.add(['ping', 'ping:1'], { id: 1 });
	expect([await records.claim('ping:1'), await records.claim('ping:1')]).toEqual([true, false]);
});

describe('records of a version without the common name', () => {
	const older = [{ ids: ['told-admin', 'told-admin:a'], data: { userId: 'a' } }];

	test('tell whom to write to after an update as before it', async () => {
		const told = createReportReaders(server(older).records);
		await told.remember('b');
		expect(await told.ids()).toEqual(['a', 'b']);
	});

	test('are kept apart from those of this version', async () => {
		const { records } = server(older);
		await records.add(['told-admin', 'told-admin:b'], { userId: 'b' });
		expect(await records.olderUnder('told-admin')).toEqual([{ userId: 'a' }]);
		expect(await records.under('told-admin')).toEqual([{ userId: 'b' }]);
	});
});
