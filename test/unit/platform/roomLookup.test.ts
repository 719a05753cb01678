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
	const { isMember } = createRoomLookup(accessor, clock);
	return {
		isMember,
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
