import { createPings } from '../../../src/platform/pingStore';
import { memoryRecords } from '../../support/memoryRecords';
import { waitingPing as at } from '../../support/pingLoop';

test('removes pings that are too old for an event, even if no event ever comes', async () => {
	const records = memoryRecords();
	const pings = createPings(records);
	await pings.record(at('old', 1_000_000));
	await pings.record(at('new', 1_060_001));
	expect((await pings.waiting()).map(({ id }) => id)).toEqual(['new']);
	await pings.record(at('newer', 1_120_001));
	expect((await pings.waiting()).map(({ id }) => id)).toEqual(['new', 'newer']);
});
