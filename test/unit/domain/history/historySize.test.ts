import { type BeatState, beatFrom } from '../../../../src/domain/history/beat';
import { hourMs } from '../../../../src/domain/history/beatLine';
import { hourSlots, weekSlots } from '../../../../src/domain/history/historyNames';
import type { TargetBeat } from '../../../../src/domain/history/hourRecord';
import { problems } from '../../../../src/domain/problemTable';
import { targets } from '../../../../src/domain/target';
import { HistoryStore } from '../../../support/historyStore';

const start = Date.UTC(2026, 0, 1);
const hours = 92 * 24;
const longestCode = Object.keys(problems).reduce((a, b) => (b.length > a.length ? b : a));
const states: readonly BeatState[] = ['up', 'down', 'unknown', 'degraded'];

/** The longest that the beats of an hour can be: all states, the longest problem, and latencies in every bucket. */
function longestHour(from: number, every: number): TargetBeat[] {
	return Array.from({ length: 60 / every }, (_, index) => index).flatMap((index) =>
		targets.map((target) => {
			const state = states[index % 4] ?? 'up';
			const ms = 10_000 + (index % 12) * 7;
			const why = state === 'up' ? 'sip-unidentified' : longestCode;
			return { target, beat: beatFrom(from + index * every * 60_000, state, ms, why) };
		}),
	);
}

/** A longer interval has fewer beats in the same records. */
test('92 days with a beat of three targets each minute are at most 80 records and 1 MB', () => {
	const store = new HistoryStore();
	for (let hour = start; hour < start + hours * hourMs; hour += hourMs) {
		store.write(store.plan(longestHour(hour, 1), 1, hour));
	}
	expect(store.records.size).toBeLessThanOrEqual(hourSlots + weekSlots);
	expect(hourSlots + weekSlots).toBeLessThanOrEqual(80);
	expect(store.bytes()).toBeLessThanOrEqual(1_000_000);
	for (const target of targets) {
		const kept = store.history()[target].map(({ hour }) => hour);
		expect(kept.filter((hour) => hour >= start + (hours - 90 * 24) * hourMs)).toHaveLength(90 * 24);
	}
});
