import { amounts } from '../../../src/messages/en/amounts';

test.each([
	[0, '0 s'],
	[900, '1 s'],
	[59_400, '59 s'],
	[60_000, '1 min'],
	[263_000, '4 min 23 s'],
	[3_600_000, '1 h'],
	[3_605_000, '1 h'],
	[3_900_000, '1 h 5 min'],
	[90_061_000, '1 d 1 h'],
])('%d ms are %s', (ms, text) => {
	expect(amounts.duration(ms)).toBe(text);
});

test.each([
	[38_000, '38 s'],
	[263_000, '4 min'],
	[3_960_000, '1 h 6 min'],
])('of what goes on, %d ms are %s', (ms, text) => {
	expect(amounts.roughly(ms)).toBe(text);
});

test('a part of a second has one decimal', () => {
	expect([amounts.seconds(600), amounts.seconds(5000)]).toEqual(['0.6 s', '5 s']);
});
