import { memoryRecords } from './memoryRecords';
import type { WaitingPing } from '../../../src/domain/ping';
import { createPings } from '../../../src/platform/pings';

const at = (id: string, ms: number): WaitingPing => ({
	id,
	run: id,
	number: 1,
	of: 1,
	at: ms,
	origin: 'person',
	userId: 'u',
	roomId: 'r',
	threadId: '',
});

test('pings whose event can come no more are taken away, though no event ever comes', async () => {
	const records = memoryRecords();
	const pings = createPings(records);
	await pings.record(at('old', 1_000_000));
	await pings.record(at('new', 1_060_001));
	expect((await pings.waiting()).map(({ id }) => id)).toEqual(['new']);
	await pings.record(at('newer', 1_120_001));
	expect((await pings.waiting()).map(({ id }) => id)).toEqual(['new', 'newer']);
});
