import { decodeApiRoom, decodeRoom } from '../../../../src/domain/room/roomDecode';
import { joinRoom } from '../../../../src/domain/room/roomJoin';
import { definedFacts } from '../../../support/decodedFacts';

describe('the facts of the engine and of the API about one room', () => {
	const join = (first: object, second: object) =>
		definedFacts(joinRoom(decodeRoom(first, []).facts, decodeApiRoom(second, []).facts));

	test('complete each other, and those of the engine win', () => {
		const first = { id: 'r', isOpen: true, servedBy: { id: 'a', username: 'ann' } };
		const second = { _id: 'r', open: false, servedBy: { _id: 'a', ts: 5000 }, queue: 'q' };
		expect(join(first, second)).toEqual({
			id: 'r',
			open: true,
			agentId: 'a',
			agent: 'ann',
			agentSince: 5000,
			queue: 'q',
		});
	});

	test('can all come from the API', () => {
		const metrics = { response: { ft: 1, avg: 2 } };
		const second = {
			_id: 'r',
			fname: 'Mary',
			v: { phone: '+49', status: 'online' },
			direction: 'inbound',
			queue: 'q',
			callUniqueId: 'c',
			ts: 1000,
			open: true,
			closedAt: 2000,
			closer: 'user',
			closedBy: { username: 'bob' },
			callWaitingTime: 1,
			callTotalHoldTime: 1,
			callDuration: 1,
			servedBy: { _id: 'a', username: 'ann', ts: 1500 },
			department: { name: 'Sales' },
			tags: ['vip'],
			lm: 1800,
			msgs: 3,
			waitingResponse: false,
			metrics,
			customFields: { a: 'b' },
		};
		const joined = joinRoom(decodeRoom({}, []).facts, decodeApiRoom(second, []).facts);
		expect(joined).toEqual(decodeApiRoom(second, []).facts);
		expect(Object.keys(definedFacts(joined))).toEqual(Object.keys(joined));
	});

	test('are not mixed when they name different agents', () => {
		const first = { servedBy: { id: 'a', username: 'ann' } };
		expect(join(first, { servedBy: { _id: 'b', username: 'bob', ts: 5000 } })).toEqual({
			agentId: 'a',
			agent: 'ann',
		});
	});
});
