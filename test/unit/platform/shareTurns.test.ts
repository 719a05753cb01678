import { createShareTurns } from '../../../src/platform/shareTurns';
import { createManualClock } from '../../support/manualClock';
import { memoryRecords } from '../../support/memoryRecords';

function create() {
	const clock = createManualClock();
	const records = memoryRecords();
	let made = 0;
	const newId = (): string => {
		made += 1;
		return `turn${made}`;
	};
	const instance = () => createShareTurns(records, clock, newId);
	return { clock, records, one: instance(), other: instance() };
}

test('one turn in a minute and room, on all instances together', async () => {
	const { clock, one, other } = create();
	expect(await one.take('room1')).toBe(true);
	expect(await other.take('room1')).toBe(false);
	expect(await other.take('room2')).toBe(true);
	clock.pass(60_000);
	expect(await other.take('room1')).toBe(true);
});

test('never two at the same moment', async () => {
	const { one, other } = create();
	const taken = await Promise.all([one.take('room1'), other.take('room1')]);
	expect(taken.filter(Boolean).length).toBeLessThan(2);
});

test('old turns are removed, and a refused one leaves nothing', async () => {
	const { clock, records, one } = create();
	await one.take('room1');
	await one.take('room1');
	expect(await records.under('shared-result')).toHaveLength(1);
	clock.pass(60_000);
	await one.take('room2');
	expect(await records.under('shared-result')).toHaveLength(1);
});
