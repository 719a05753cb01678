import fc from 'fast-check';

import { type Beat, beatFrom } from '../../../../src/domain/history/beat';
import { hourMs, hourOf } from '../../../../src/domain/history/beatLine';
import { readHistory } from '../../../../src/domain/history/readHistory';
import { tallyOf } from '../../../../src/domain/history/tally';
import { tallyOfHour } from '../../../../src/domain/history/within';
import { anyBeats } from '../../../support/anyBeats';
import { HistoryStore } from '../../../support/historyStore';

const start = Date.UTC(2026, 9, 30, 22, 17);
const minute = 60_000;
const day = 24 * hourMs;
const simotel = (beat: Beat) => ({ target: 'simotel' as const, beat });

/** Returns the tallies of these beats by hour: what the history must hold, whether or not the hour was summed up. */
function talliesByHour(beats: readonly Beat[], every: number) {
	const hours = [...new Set(beats.map(({ at }) => hourOf(at)))].sort((a, b) => a - b);
	return hours.map((hour) => ({
		hour,
		tally: tallyOf(
			beats.filter(({ at }) => hourOf(at) === hour),
			every,
		),
	}));
}

const stored = (store: HistoryStore) =>
	store.history().simotel.map((hour) => ({ hour: hour.hour, tally: tallyOfHour(hour) }));

describe('beats as stored', () => {
	test('can be read by a person', () => {
		const store = new HistoryStore();
		const beats = [
			simotel(beatFrom(start + 5000, 'up', 42, 'ping-answered')),
			{ target: 'call-server' as const, beat: beatFrom(start + 5000, 'down', 3000, 'refused') },
		];
		expect(store.plan(beats, 1, start)).toEqual([
			{
				group: 'history-hours',
				name: 'history-hour-33',
				data: {
					hour: '2026-10-30T22:00Z',
					every: 1,
					beats: {
						'call-server': ['17:05 down 3000 refused'],
						'simotel': ['17:05 up 42 ping-answered'],
					},
				},
			},
		]);
	});

	test('are summed up when their record is needed, 49 hours later', () => {
		const store = new HistoryStore();
		const beats = [0, 1, 2].map((at) => beatFrom(start + at * minute, 'up', 42, 'handshake'));
		beats.forEach((beat) => store.write(store.plan([simotel(beat)], 1, beat.at)));
		const later = beatFrom(start + 49 * hourMs, 'down', 3000, 'refused');
		const writes = store.plan([simotel(later)], 1, later.at);
		expect(writes.map(({ name }) => name)).toEqual(['history-week-12', 'history-hour-33']);
		expect(writes[0]?.data).toMatchObject({
			week: '2026-10-29',
			hours: { simotel: { '30T22': '1|3 0 0 0|126 42|0 0 0|0 0 3 0 0 0 0 0 0 0 0 0' } },
		});
		store.write(writes);
		expect(stored(store)).toEqual(talliesByHour([...beats, later], 1));
	});

	test.each<[string, unknown]>([
		['nothing', undefined],
		['null', null],
		['another shape', { hour: 7, beats: [] }],
		['an hour that is none', { hour: '2026-10-30T22:17Z', beats: {} }],
		[
			'lines that are none',
			{ hour: '2026-10-30T22:00Z', beats: { simotel: [7, 'x', '61:00 up 4'] } },
		],
		['an unknown target', { hour: '2026-10-30T22:00Z', beats: { __proto: ['00:00 up 4'] } }],
	])('take the place of a record that cannot be read: %s', (_name, record) => {
		expect(readHistory([record], [record]).simotel).toEqual([]);
	});

	test('are kept when a code is unknown, as after an update was taken back', () => {
		const record = {
			hour: '2026-10-30T22:00Z',
			every: 1,
			beats: { simotel: ['17:05 down 9 new-code'] },
		};
		expect(readHistory([record], []).simotel).toMatchObject([
			{ beats: [{ state: 'down', ms: 9, problem: undefined }] },
		]);
	});
});

test('a clock set back by an hour loses nothing', () => {
	const store = new HistoryStore();
	const times = [0, 1, 2, 3].map((at) => start + at * 20 * minute);
	const back = times.map((at) => at - hourMs + 7000);
	const beats = [...times, ...back].map((at) => beatFrom(at, 'up', 42, 'handshake'));
	beats.forEach((beat) => store.write(store.plan([simotel(beat)], 20, beat.at)));
	const sorted = [...beats].sort((a, b) => a.at - b.at);
	expect(stored(store)).toEqual(talliesByHour(sorted, 20));
});

test('a clock that was years wrong does not block the right weeks', () => {
	const store = new HistoryStore();
	const run = (from: number, hours: number): void => {
		for (let at = from; at < from + hours * hourMs; at += hourMs) {
			store.write(store.plan([simotel(beatFrom(at, 'up', 42, ''))], 60, at));
		}
	};
	// 3626 days are a multiple of 14 weeks, so that the same records are needed.
	run(start + 3626 * day, 60);
	run(start, 150);
	const hours = store.history().simotel.map(({ hour }) => hour);
	const right = hours.filter((hour) => hour < start + 90 * day);
	expect(right).toHaveLength(150);
});

test('any process that ends between two writes loses at most the beat of that run', () => {
	fc.assert(
		fc.property(
			anyBeats(start, 3 * 3600),
			fc.array(fc.constantFrom(0, 1, 2, 2, 2), { minLength: 150, maxLength: 150 }),
			(beats, kills) => {
				const store = new HistoryStore();
				const kept = beats.filter((beat, index) =>
					store.write(store.plan([simotel(beat)], 1, beat.at), kills[index]),
				);
				expect(stored(store)).toEqual(talliesByHour(kept, 1));
			},
		),
	);
});
