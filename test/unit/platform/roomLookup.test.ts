import type { Clock } from '../../../src/domain/clock';
import { createRoomReader } from '../../../src/platform/roomLookup';

function openReader(answer: () => Promise<unknown>) {
	let now = 0;
	let asked = 0;
	const clock: Clock = {
		now: () => now,
		timer: () => ({ elapsed: new Promise(() => undefined), cancel: () => undefined }),
	};
	const getMembers = () => {
		asked += 1;
		return answer();
	};
	const accessor = { getMembers } as unknown as Parameters<typeof createRoomReader>[0];
	const { isMember } = createRoomReader(accessor, clock);
	return {
		isMember,
		asked: () => asked,
		pass: (ms: number) => {
			now += ms;
		},
	};
}

test('members are kept for 30 s, and no longer', async () => {
	const reader = openReader(async () => [{ id: 'ann' }]);
	expect(await reader.isMember('room', 'ann')).toBe(true);
	reader.pass(29_999);
	expect(await reader.isMember('room', 'bob')).toBe(false);
	expect(reader.asked()).toBe(1);
	reader.pass(1);
	await reader.isMember('room', 'ann');
	expect(reader.asked()).toBe(2);
});

test('each room has members of its own', async () => {
	const reader = openReader(async () => [{ id: 'ann' }]);
	await reader.isMember('one', 'ann');
	await reader.isMember('other', 'ann');
	expect(reader.asked()).toBe(2);
});

// Rocket.Chat looks every membership's user up, and has nothing in place of one that was removed.
test.each([undefined, null])('a member who is %s keeps nobody else out', async (nobody) => {
	const reader = openReader(async () => [nobody, { id: 'ann' }]);
	expect(await reader.isMember('room', 'ann')).toBe(true);
	expect(await reader.isMember('room', 'bob')).toBe(false);
});

test('a look-up that failed is not kept', async () => {
	let failing = true;
	const reader = openReader(() =>
		failing ? Promise.reject(new Error('no')) : Promise.resolve([{ id: 'ann' }]),
	);
	await expect(reader.isMember('room', 'ann')).rejects.toThrow('no');
	failing = false;
	expect(await reader.isMember('room', 'ann')).toBe(true);
});
