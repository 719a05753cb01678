import { notWatchedYet, type Watched } from '../../../../src/domain/history/watched';
import { observeTrunks, trunkBeat, trunkIn } from '../../../../src/domain/trunks/trunkBeat';
import { isTrunkEvent, readTrunkEvent, type Trunk } from '../../../../src/domain/trunks/trunkEvent';
import { decodeTrunk, isNewer, trunkRows } from '../../../../src/domain/trunks/trunkList';

const now = 1_700_000_000_000;
const event = {
	event_name: 'TrunkNewState',
	trunk_name: 'sip-1',
	state: 'Ok',
	date: 1_699_999_999.5,
};
const trunk = (changes: Partial<Trunk> = {}): Trunk => ({
	name: 'sip-1',
	state: 'ok',
	date: now,
	receivedAt: now,
	...changes,
});

test.each<[string, unknown, string | undefined, boolean]>([
	['by event_name', event, undefined, true],
	['by event', { event: 'TrunkNewState' }, undefined, true],
	['with a space and small letters', { event_name: 'trunk new state' }, undefined, true],
	['by the path', {}, 'TrunkNewState', true],
	['another event', { event_name: 'NewState' }, undefined, false],
	['no name', {}, undefined, false],
	['nothing', undefined, undefined, false],
	['a name that is an object', { event_name: { $gt: '' } }, undefined, false],
])('whether a request is an event of a trunk: %s', (_name, fields, segment, is) => {
	expect(isTrunkEvent(fields, segment)).toBe(is);
});

test.each<[string, object, Partial<Trunk>]>([
	['as documented', {}, { name: 'sip-1', state: 'ok', date: 1_699_999_999_500, receivedAt: now }],
	['unavailable', { state: 'Unavailable' }, { state: 'unavailable' }],
	['deactivated', { state: 'Deactivate' }, { state: 'deactivated' }],
	['as the panel spells it', { state: 'Deactivated' }, { state: 'deactivated' }],
	['an unknown state', { state: 'Lagged' }, { state: 'other' }],
	['a word of the language', { state: 'constructor' }, { state: 'other' }],
	['a date in a list', { date: [1] }, { date: 1000 }],
	['a date as text', { date: '1.5' }, { date: 1500 }],
	['a date in a list as text', { date: '[1.5]' }, { date: 1500 }],
	['no date, but the last time', { date: undefined, last_time: 2 }, { date: 2000 }],
	['no date', { date: 'x' }, { date: now }],
	['a date of next year', { date: now / 1000 + 31_536_000 }, { date: now }],
	['a date in ms', { date: now }, { date: now }],
	['a name with a line break', { trunk_name: ' a\nb ' }, { name: 'a b' }],
	['a very long name', { trunk_name: 'x'.repeat(500) }, { name: 'x'.repeat(80) }],
])('an event of a trunk: %s', (_name, changes, expected) => {
	expect(readTrunkEvent({ ...event, ...changes }, now)).toMatchObject(expected);
});

test.each<[string, object]>([
	['no name', { trunk_name: '' }],
	['a name that is a number', { trunk_name: 7 }],
	['no state', { state: undefined }],
	['an empty state', { state: ' ' }],
])('no event of a trunk: %s', (_name, changes) => {
	expect(readTrunkEvent({ ...event, ...changes }, now)).toBeUndefined();
});

test('a stored trunk is read back, and anything else is none', () => {
	expect(decodeTrunk(JSON.parse(JSON.stringify(trunk())))).toEqual(trunk());
	expect([undefined, null, {}, { name: 'x', state: 'new' }, 7].map(decodeTrunk)).toEqual([
		undefined,
		undefined,
		undefined,
		undefined,
		undefined,
	]);
});

test.each<[string, Trunk | undefined, boolean]>([
	['none is stored', undefined, true],
	['an earlier one is stored', trunk({ date: now - 1 }), true],
	['the same is stored', trunk(), true],
	['a later one is stored', trunk({ date: now + 1 }), false],
])('whether an event counts when %s', (_name, stored, counts) => {
	expect(isNewer(trunk(), stored)).toBe(counts);
});

test('the rows show what is not right first, each trunk once, with its age', () => {
	const rows = trunkRows(
		[
			trunk({ name: 'b' }),
			trunk({ name: 'a', receivedAt: now - 5000 }),
			trunk({ name: 'c', state: 'ok', date: now - 10 }),
			trunk({ name: 'c', state: 'unavailable', date: now }),
			trunk({ name: 'd', state: 'deactivated', receivedAt: now + 9000 }),
		],
		now,
	);
	expect(rows.map(({ name, state, ageMs }) => [name, state, ageMs])).toEqual([
		['c', 'unavailable', 0],
		['d', 'deactivated', 0],
		['a', 'ok', 5000],
		['b', 'ok', 0],
	]);
});

test.each<[Trunk['state'], string | undefined]>([
	['ok', 'up'],
	['unavailable', 'down'],
	['deactivated', undefined],
	['other', undefined],
])('a trunk that is %s counts as %s', (state, counts) => {
	expect(trunkBeat(trunk({ state }), now)?.state).toBe(counts);
});

test('of all trunks, those are watched that are unavailable, or were and are not told to be well', () => {
	const down: Watched = { ...notWatchedYet, level: 'down' };
	const told: Watched = {
		...notWatchedYet,
		told: { ...notWatchedYet.told, level: { level: 'down', at: now, since: now } },
	};
	const trunks = [
		trunk({ name: 'broken', state: 'unavailable' }),
		...['mended', 'told', 'well', 'new'].map((name) => trunk({ name })),
		trunk({ name: 'off', state: 'deactivated' }),
	];
	const watched = Object.entries({ mended: down, told, well: notWatchedYet, off: down });
	const found = observeTrunks(
		trunks,
		watched.map(([name, one]) => ({ name: `trunk:${name}`, watched: one })),
		now,
	);
	expect(found.map(({ name, observation }) => [trunkIn(name), observation.beat.state])).toEqual([
		['broken', 'down'],
		['mended', 'up'],
		['told', 'up'],
	]);
});

test('a trunk with the name of a server is not taken for that server', () => {
	const [found] = observeTrunks([trunk({ name: 'simotel', state: 'unavailable' })], [], now);
	expect(found?.name).not.toBe('simotel');
	expect(trunkIn(found?.name ?? '')).toBe('simotel');
	expect(trunkIn('simotel')).toBeUndefined();
});
