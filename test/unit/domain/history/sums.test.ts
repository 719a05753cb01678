import { type Beat, beatFrom, beatOf, type BeatState } from '../../../../src/domain/history/beat';
import { hourMs, hourOf } from '../../../../src/domain/history/beatLine';
import type { HistoryHour } from '../../../../src/domain/history/readHistory';
import { slicesOf, worstState } from '../../../../src/domain/history/slices';
import { sumsOf } from '../../../../src/domain/history/sums';
import { tallyOf } from '../../../../src/domain/history/tally';
import { createVerdict, isNot, isUp } from '../../../support/createVerdict';

const start = Date.UTC(2026, 9, 30, 22);
const minute = 60_000;
const span = { from: start, to: start + 24 * hourMs };

/** One beat every so many minutes: + up, ~ degraded, - down, ? unknown. */
function beatsOf(letters: string, every = 1, from = start): Beat[] {
	const states: Readonly<Record<string, BeatState>> = { '+': 'up', '~': 'degraded', '-': 'down' };
	return [...letters].map((letter, index) =>
		beatFrom(from + index * every * minute, states[letter] ?? 'unknown', (index + 1) * 10, ''),
	);
}

function hoursOf(beats: readonly Beat[], every = 1): HistoryHour[] {
	const hours = [...new Set(beats.map(({ at }) => hourOf(at)))];
	return hours.map((hour) => ({
		kind: 'beats',
		hour,
		every,
		beats: beats.filter(({ at }) => hourOf(at) === hour),
	}));
}

const sums = (letters: string, every = 1) => sumsOf(hoursOf(beatsOf(letters, every), every), span);

describe('availability, in percent of the known time', () => {
	test.each<[string, string, number | undefined]>([
		['nothing', '', undefined],
		['unknown', '???', undefined],
		['up', '+', 100],
		['down', '--', 0],
		['degraded', '~~', 100],
		['three of four', '++-+', 75],
		['unknown does not count', '++-+????', 75],
	])('%s', (_name, letters, percent) => {
		expect(sums(letters).availabilityPercent).toBe(percent);
	});

	test('a beat an hour weighs as much as sixty beats a minute apart', () => {
		const dense = hoursOf(beatsOf('-'.repeat(60)));
		const sparse = hoursOf(beatsOf('+', 60, start + hourMs), 60);
		expect(sumsOf([...dense, ...sparse], span).availabilityPercent).toBe(50);
	});
});

describe('outages', () => {
	test.each<[string, string, number, number]>([
		['none', '+++', 0, 0],
		['one', '+--+', 1, 2],
		['two', '-+-', 2, 2],
		['unknown does not end one', '-??-', 1, 2],
		['degraded ends one', '-~-', 2, 2],
		['over the end of an hour', `${'+'.repeat(58)}${'-'.repeat(4)}+`, 1, 4],
	])('%s', (_name, letters, count, minutes) => {
		expect(sums(letters).outages).toEqual({ count, totalMs: minutes * minute });
	});
});

describe('latency', () => {
	test('is exact from beats, and of those alone that answered', () => {
		expect(sums('+'.repeat(20))).toMatchObject({
			p50: { kind: 'exact', ms: 100 },
			p95: { kind: 'exact', ms: 190 },
		});
		expect(sums('+---?')).toMatchObject({ p50: { ms: 10 }, p95: { ms: 10 } });
		expect(sums('---')).toMatchObject({ p50: undefined, p95: undefined });
	});
	test('is a limit where an hour was summed up', () => {
		const tally = tallyOf(beatsOf('+'.repeat(20)), 1);
		expect(sumsOf([{ kind: 'tally', hour: start, tally }], span)).toMatchObject({
			p50: { kind: 'at-most', ms: 100 },
			p95: { kind: 'at-most', ms: 200 },
		});
	});
	test('has the highest as its limit where no bucket has one', () => {
		const tally = tallyOf([beatFrom(start, 'up', 7300, '')], 1);
		expect(sumsOf([{ kind: 'tally', hour: start, tally }], span).p95).toEqual({
			kind: 'at-most',
			ms: 7300,
		});
	});
});

test('beats outside the span do not count', () => {
	const hours = hoursOf(beatsOf('-+', 30));
	expect(sumsOf(hours, { from: start + minute, to: span.to }).availabilityPercent).toBe(100);
});

describe('slices', () => {
	const statesOf = (hours: HistoryHour[], count: number) =>
		slicesOf(hours, { from: start, to: start + hourMs }, count).map(
			({ tally }) => tally && worstState(tally),
		);
	test('show the worst state of their time', () => {
		const letters = `${'+'.repeat(15)}${'+'.repeat(14)}-${'?'.repeat(14)}~${'?'.repeat(15)}`;
		expect(statesOf(hoursOf(beatsOf(letters)), 4)).toEqual(['up', 'down', 'degraded', 'unknown']);
	});
	test('shorter than the interval show the beat before', () => {
		expect(statesOf(hoursOf(beatsOf('-+', 30), 30), 4)).toEqual(['down', 'down', 'up', 'up']);
	});
	test('without a beat are empty', () => {
		expect(statesOf(hoursOf(beatsOf('+', 15), 15), 4)).toEqual([
			'up',
			undefined,
			undefined,
			undefined,
		]);
	});
	test('begin with a beat from before', () => {
		const hours = hoursOf(beatsOf('-', 60, start - 30 * minute), 60);
		expect(statesOf(hours, 4)).toEqual(['down', 'down', undefined, undefined]);
	});
});

describe('a beat of a verdict', () => {
	test('that is up has its proof', () => {
		expect(beatOf(createVerdict(isUp, { ms: 41.6, at: start, proof: 'handshake' }))).toEqual({
			at: start,
			ms: 42,
			state: 'up',
			proof: 'handshake',
		});
	});
	test('that is down has its problem, and nothing of its facts', () => {
		expect(beatOf(createVerdict(isNot('down', 'refused'), { ms: NaN, at: start }))).toEqual({
			at: start,
			ms: 0,
			state: 'down',
			problem: 'refused',
		});
	});
});
