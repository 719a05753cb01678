import fc from 'fast-check';

import { type Beat, hasAnswered } from '../../../../src/domain/history/beat';
import {
	hourMs,
	hourOf,
	readBeatLine,
	writeBeatLine,
} from '../../../../src/domain/history/beatLine';
import { bucketLimits, exactPercentile } from '../../../../src/domain/history/latencyBuckets';
import type { HistoryHour } from '../../../../src/domain/history/readHistory';
import { slicesOf } from '../../../../src/domain/history/slices';
import { sumsOf } from '../../../../src/domain/history/sums';
import { tallyOf } from '../../../../src/domain/history/tally';
import { readTallyLine, writeTallyLine } from '../../../../src/domain/history/tallyLine';
import { anyBeats } from '../../../support/anyBeats';

const start = Date.UTC(2026, 9, 30, 22);
const span = { from: start, to: start + 90 * 24 * hourMs };
const beats = anyBeats(start, 2 * 3600);
const count = (list: readonly Beat[], state: Beat['state']): number =>
	list.filter((beat) => beat.state === state).length;

const asBeats = (list: readonly Beat[], every = 1): HistoryHour[] =>
	[...new Set(list.map(({ at }) => hourOf(at)))].map((hour) => ({
		kind: 'beats',
		hour,
		every,
		beats: list.filter(({ at }) => hourOf(at) === hour),
	}));
const asTallies = (list: readonly Beat[], every = 1): HistoryHour[] =>
	asBeats(list, every).map((hour) => ({
		kind: 'tally',
		hour: hour.hour,
		tally: tallyOf(hour.kind === 'beats' ? hour.beats : [], every),
	}));

describe('for any beats', () => {
	test('an hour that is summed up has the counts, latencies and buckets of its beats', () => {
		fc.assert(
			fc.property(beats, (list) => {
				const tally = tallyOf(list, 1);
				const latencies = list.filter(hasAnswered).map(({ ms }) => ms);
				for (const state of ['up', 'degraded', 'down', 'unknown'] as const) {
					expect(tally[state]).toBe(count(list, state));
				}
				expect(tally.totalMs).toBe(latencies.reduce((sum, ms) => sum + ms, 0));
				expect(tally.maxMs).toBe(latencies.reduce((max, ms) => Math.max(max, ms), 0));
				const limits = [-1, ...bucketLimits, Infinity];
				expect(tally.buckets).toEqual(
					limits
						.slice(1)
						.map(
							(limit, index) =>
								latencies.filter((ms) => ms <= limit && ms > (limits[index] ?? -1)).length,
						),
				);
			}),
		);
	});

	test('an hour and a beat are the same after they were stored', () => {
		fc.assert(
			fc.property(beats, fc.integer({ min: 1, max: 60 }), (list, every) => {
				const tally = tallyOf(list, every);
				expect(readTallyLine(writeTallyLine(tally))).toEqual(tally);
				expect(list.map((beat) => readBeatLine(hourOf(beat.at), writeBeatLine(beat)))).toEqual(
					list,
				);
			}),
		);
	});

	test('availability lies between 0 and 100, and is unknown without known beats', () => {
		fc.assert(
			fc.property(beats, (list) => {
				const known = list.some(({ state }) => state !== 'unknown');
				const percent = sumsOf(asBeats(list), span).availabilityPercent;
				expect(percent !== undefined).toBe(known);
				expect(percent ?? 0).toBeGreaterThanOrEqual(0);
				expect(percent ?? 0).toBeLessThanOrEqual(100);
			}),
		);
	});

	test('the sums are the same before and after the hours are summed up, but for the latency', () => {
		fc.assert(
			fc.property(beats, fc.integer({ min: 0, max: 150 }), (list, cut) => {
				const exact = { ...sumsOf(asBeats(list), span), p50: 0, p95: 0 };
				const hours = asBeats(list);
				const mixed = [...asTallies(list).slice(0, cut), ...hours.slice(cut)];
				expect({ ...sumsOf(mixed, span), p50: 0, p95: 0 }).toEqual(exact);
			}),
		);
	});

	test('outages are the runs of down beats, whatever is unknown between', () => {
		fc.assert(
			fc.property(beats, (list) => {
				const letters = list
					.filter(({ state }) => state !== 'unknown')
					.map(({ state }) => state[1]);
				const runs = letters.join('').match(/o+/g) ?? [];
				expect(sumsOf(asTallies(list), span).outages.count).toBe(runs.length);
			}),
		);
	});

	test('the limit that the histogram gives is not below the exact percentile', () => {
		fc.assert(
			fc.property(beats, fc.constantFrom(50, 95), (list, percent) => {
				const exact = exactPercentile(
					list.filter(hasAnswered).map(({ ms }) => ms),
					percent,
				);
				const sums = sumsOf(asTallies(list), span);
				const limit = percent === 50 ? sums.p50 : sums.p95;
				expect(limit?.kind).toBe(exact && 'at-most');
				expect(limit?.ms ?? 0).toBeGreaterThanOrEqual(exact?.ms ?? 0);
				const next = bucketLimits.find((edge) => edge >= (exact?.ms ?? 0)) ?? Infinity;
				expect(limit?.ms ?? 0).toBeLessThanOrEqual(next);
			}),
		);
	});

	test('slices without overlap hold each beat once', () => {
		fc.assert(
			fc.property(beats, (list) => {
				const slices = slicesOf(asBeats(list), { from: start, to: start + 400 * hourMs }, 100);
				const down = slices.reduce((sum, { tally }) => sum + (tally?.down ?? 0), 0);
				expect(down).toBe(count(list, 'down'));
			}),
		);
	});
});
