import { canSeeRoom, membershipDecides } from '../../../../src/domain/room/callRoom';
import { decodeRoom } from '../../../../src/domain/room/roomDecode';

const room = (type: string) => decodeRoom({ type, servedBy: { id: 'agent' } }, []);
const viewers = {
	'a stranger': { viewer: { id: 'x', admin: false, use: true }, member: false },
	'a member': { viewer: { id: 'x', admin: false, use: true }, member: true },
	'the agent': { viewer: { id: 'agent', admin: false, use: true }, member: false },
	'an admin': { viewer: { id: 'x', admin: true, use: true }, member: false },
	'an agent without the right': { viewer: { id: 'agent', admin: false, use: false }, member: true },
	'nobody': { viewer: { id: '', admin: true, use: true }, member: true },
};
type Who = keyof typeof viewers;

const allowed: [string, string, Who[]][] = [
	['a call', 'v', ['the agent', 'an admin']],
	['a livechat', 'l', ['a member', 'the agent', 'an admin']],
	['a private group', 'p', ['a member']],
	['a direct message', 'd', ['a member']],
	['a room of another kind', 'x', ['a member']],
	['a channel', 'c', ['a stranger', 'a member', 'the agent', 'an admin']],
];

describe.each(allowed)('%s', (_, type, may) => {
	test.each(Object.entries(viewers))('for %s', (who, { viewer, member }) => {
		const expected = may.some((one) => one === who);
		const asked = membershipDecides(room(type), viewer) && member;
		expect(canSeeRoom(room(type), viewer, member)).toBe(expected);
		// Membership is looked up only if access depends on it.
		expect(canSeeRoom(room(type), viewer, asked)).toBe(expected);
	});
});

test('never needs the members of a call or a channel', () => {
	const viewer = { id: 'x', admin: false, use: true };
	expect(['v', 'c'].some((type) => membershipDecides(room(type), viewer))).toBe(false);
});

test('shows a call without an agent to admins only', () => {
	const unserved = decodeRoom({ type: 'v', servedBy: { id: '' } }, []);
	expect(canSeeRoom(unserved, { id: 'x', admin: false, use: true }, true)).toBe(false);
});
