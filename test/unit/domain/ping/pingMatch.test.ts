import { clockSkew, matchPing, mayHint } from '../../../../src/domain/ping/pingMatch';
import { waitingPing as at } from '../../../support/pingLoop';

const now = 1_000_000;

describe('an event answers', () => {
	test('no ping when none waits', () => {
		expect(matchPing([], now)).toEqual({ alive: [], about: false, expired: [] });
	});
	test('the oldest ping, marked "about" when two wait', () => {
		const match = matchPing([at('b', now - 1000), at('a', now - 3000)], now);
		expect(match).toMatchObject({ alive: [{ id: 'a' }, { id: 'b' }], about: true });
	});
	test('no ping that is older than a minute', () => {
		const match = matchPing([at('old', now - 60_001), at('new', now - 60_000)], now);
		expect(match).toMatchObject({ alive: [{ id: 'new' }], about: false, expired: [{ id: 'old' }] });
	});
});

test.each<[string, number | undefined, number]>([
	['no date', undefined, 0],
	['between ping and event', now - 1000, 0],
	['a little before', now - 3000 - 5000, 0],
	['before', now - 3000 - 47_000, -47_000],
	['a little after', now + 5000, 0],
	['after', now + 3_600_000, 3_600_000],
	['no time that a clock shows', 4e15, 86_400_000],
	['half a century before', 1, -1_000_000 + 3001],
])('the difference of the clocks when the date of the event is: %s', (_name, date, skew) => {
	expect(clockSkew(date, now - 3000, now)).toBe(skew);
});

const later = 1_700_000_000_000;
test.each<[string, number, number, boolean]>([
	['never told before', 0, 0, true],
	['told just now', later - 1000, 0, false],
	['told an hour ago', later - 3_600_000, 0, true],
	['an event came since', later - 1000, later - 500, true],
	['an event came before it was told', later - 1000, later - 2000, false],
])('whether an admin is told that no event came: %s', (_name, hint, event, says) => {
	expect(mayHint(later, hint, event)).toBe(says);
});
