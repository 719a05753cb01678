import { decodeApiRoom, decodeRoom } from '../../../src/domain/roomDecode';

test.each([
	['a Date', new Date(5000), 5000],
	['text', '1970-01-01T00:00:05.000Z', 5000],
	['a database date', { $date: 5000 }, 5000],
	['a database date as text', { $date: '1970-01-01T00:00:05Z' }, 5000],
	['milliseconds', 5000, 5000],
	['an invalid Date', new Date(NaN), undefined],
	['a filler', '', undefined],
	['another text', 'yesterday', undefined],
	['out of range', 1e300, undefined],
])('a time given as %s', (_, value, expected) => {
	expect(decodeApiRoom({ closedAt: value }, []).facts.closedAt).toBe(expected);
	expect(decodeRoom({ closedAt: value }, []).facts.closedAt).toBe(expected);
});

test.each([
	['made and nothing written', { msgs: 0, ts: 5000, lm: 5000 }, undefined],
	['written to', { msgs: 1, ts: 5000, lm: 5000 }, 5000],
	['written to, the messages removed', { msgs: 0, ts: 5000, lm: 6000 }, 6000],
	['of which no count is known', { ts: 5000, lm: 5000 }, 5000],
	['with a last message and no time of it', { lastMessage: { ts: 7000 } }, 7000],
])('the last message of a room that is %s', (_, fields, expected) => {
	const { msgs, ts, lm, ...rest } = { msgs: undefined, ts: undefined, lm: undefined, ...fields };
	const own = { messageCount: msgs, createdAt: ts, lastModifiedAt: lm };
	expect(decodeApiRoom(fields, []).facts.lastMessageAt).toBe(expected);
	expect(decodeRoom({ ...own, _unmappedProperties_: rest }, []).facts.lastMessageAt).toBe(expected);
});
