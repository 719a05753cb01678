import { createRoomLookup } from '../../../src/platform/roomLookup';
import { createManualClock } from '../../support/manualClock';

function createLookup(answer: () => Promise<unknown>) {
	let asked = 0;
	const clock = createManualClock();
	const getMembers = () => {
		asked += 1;
		return answer();
	};
	const accessor = { getMembers } as unknown as Parameters<typeof createRoomLookup>[0];
	const lookup = createRoomLookup(accessor, clock);
	return {
		isMember: (room: string, user: string) =>
			lookup.isMember(room, user, { at: clock.now() + 7500 }),
		asked: () => asked,
		pass: clock.pass,
	};
}

test('keeps the members of a room for 30 s', async () => {
	const lookup = createLookup(async () => [{ id: 'ann' }]);
	expect(await lookup.isMember('room', 'ann')).toBe(true);
	lookup.pass(29_999);
	expect(await lookup.isMember('room', 'bob')).toBe(false);
	expect(lookup.asked()).toBe(1);
	lookup.pass(1);
	await lookup.isMember('room', 'ann');
	expect(lookup.asked()).toBe(2);
});

test('keeps the members of each room apart', async () => {
	const lookup = createLookup(async () => [{ id: 'ann' }]);
	await lookup.isMember('one', 'ann');
	await lookup.isMember('other', 'ann');
	expect(lookup.asked()).toBe(2);
});

// Rocket.Chat looks up the user of every membership, and returns undefined for one that was removed.
test.each([undefined, null])('finds the other members when one member is %s', async (nobody) => {
	const lookup = createLookup(async () => [nobody, { id: 'ann' }]);
	expect(await lookup.isMember('room', 'ann')).toBe(true);
	expect(await lookup.isMember('room', 'bob')).toBe(false);
});

test('asks again after a failed look-up', async () => {
	let failing = true;
	const lookup = createLookup(() =>
		failing ? Promise.reject(new Error('no')) : Promise.resolve([{ id: 'ann' }]),
	);
	await expect(lookup.isMember('room', 'ann')).rejects.toThrow('no');
	failing = false;
	expect(await lookup.isMember('room', 'ann')).toBe(true);
});

test('says that it does not know when the members do not come in time, and uses them when they are there', async () => {
	let come: (members: unknown) => void = () => undefined;
	const members = new Promise<unknown>((resolve) => {
		come = resolve;
	});
	const lookup = createLookup(() => members);
	const early = lookup.isMember('huge', 'ann');
	lookup.pass(7500);
	expect(await early).toBeUndefined();
	come([{ id: 'ann' }]);
	expect(await lookup.isMember('huge', 'ann')).toBe(true);
	expect(lookup.asked()).toBe(1);
});

test('starts no second look-up of a room while one runs, however long', async () => {
	const lookup = createLookup(() => new Promise(() => undefined));
	const first = lookup.isMember('huge', 'ann');
	lookup.pass(40_000);
	const second = lookup.isMember('huge', 'bob');
	lookup.pass(7500);
	expect(await Promise.all([first, second])).toEqual([undefined, undefined]);
	expect(lookup.asked()).toBe(1);
});
