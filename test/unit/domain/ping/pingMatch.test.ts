import { clockSkew, matchPing, mayHint } from '../../../../src/domain/ping/pingMatch';
import { waitingPing as at } from '../../../support/pingLoop';

const now = 1_000_000;

describe('an event answers', () => {
	test('nothing when nothing waits', () => {
		expect(matchPing([], now)).toEqual({ ping: undefined, about: false, expired: [] });
	});
	test('the oldest, and about when two wait', () => {
		const match = matchPing([at('b', now - 1000), at('a', now - 3000)], now);
		expect(match).toMatchObject({ ping: { id: 'a' }, about: true });
	});
	test('none that is older than a minute', () => {
		const match = matchPing([at('old', now - 60_001), at('new', now - 60_000)], now);
		expect(match).toMatchObject({ ping: { id: 'new' }, about: false, expired: [{ id: 'old' }] });
	});
});

test.each<[string, number | undefined, number]>([
	['no date', undefined, 0],
	['between ping and event', now - 1000, 0],
	['a little before', now - 3000 - 5000, 0],
	['before', now - 3000 - 47_000, -47_000],
	['a little after', now + 5000, 0],
	['after', now + 3_600_000, 3_600_000],
])('the clock is off: %s', (_name, date, skew) => {
	expect(clockSkew(date, now - 3000, now)).toBe(skew);
});

const later = 1_700_000_000_000;
test.each<[string, number, number, boolean]>([
	['never said', 0, 0, true],
	['said just now', later - 1000, 0, false],
	['said an hour ago', later - 3_600_000, 0, true],
	['an event came since', later - 1000, later - 500, true],
	['an event came before that', later - 1000, later - 2000, false],
])('the hint: %s', (_name, hint, event, says) => {
	expect(mayHint(later, hint, event)).toBe(says);
});
