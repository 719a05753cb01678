import { durationExamples, parseDuration } from '../../../src/domain/duration';

const minute = 60_000;
const day = 24 * 60 * minute;
const max = 30 * day;

test.each<[string, number]>([
	['15m', 15 * minute],
	['2h', 120 * minute],
	['1d', day],
	['30d', max],
	['01H', 60 * minute],
])('%s is a duration', (word, ms) => {
	expect(parseDuration(word, max)).toEqual({ kind: 'duration', ms });
});

test.each([
	['2 h'],
	['90'],
	['-1h'],
	['forever'],
	['1y'],
	['0m'],
	[''],
	['h'],
	['1.5h'],
	['1h30m'],
	['1e3m'],
	['٢h'],
	['9999999m'],
])('%j is no duration', (word) => {
	expect(parseDuration(word, max)).toEqual({ kind: 'unreadable' });
});

test.each(['31d', '721h', '999999d'])('%s is too long', (word) => {
	expect(parseDuration(word, max)).toEqual({ kind: 'too-long', maxMs: max });
});

test('the examples are durations', () => {
	const kinds = durationExamples.map((word) => parseDuration(word, max).kind);
	expect(kinds).toEqual(['duration', 'duration', 'duration']);
});
