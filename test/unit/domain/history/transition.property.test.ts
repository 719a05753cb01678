import fc from 'fast-check';

import type { Alert } from '../../../../src/domain/history/alert';
import { beatFrom, beatStates } from '../../../../src/domain/history/beat';
import { decodeWatch } from '../../../../src/domain/history/decodeWatch';
import type { Mute } from '../../../../src/domain/history/mute';
import { keepUntold } from '../../../../src/domain/history/transition';
import { emptyWatch, type Watch, watchAll } from '../../../../src/domain/history/watchAll';
import { notWatchedYet } from '../../../../src/domain/history/watched';

const start = 1_700_000_000_000;

const thresholds = fc.record({
	failures: fc.integer({ min: 1, max: 5 }),
	successes: fc.integer({ min: 1, max: 5 }),
	reminderMinutes: fc.constantFrom(0, 1, 5),
	degradedCounts: fc.boolean(),
});
const steps = fc.array(
	fc.record({
		state: fc.constantFrom(...beatStates),
		minutes: fc.integer({ min: -90, max: 90 }),
		mute: fc.constantFrom('mute', 'unmute', 'keep', 'keep', 'keep', 'keep'),
		delivered: fc.boolean(),
	}),
	{ maxLength: 120 },
);

/** Returns the alerts of one target that reach the room, for any sequence of beats, mutes and failed messages. */
function alertsOf(
	given: {
		state: (typeof beatStates)[number];
		minutes: number;
		mute: string;
		delivered: boolean;
	}[],
	limits: Parameters<typeof watchAll>[2],
): Alert[] {
	let watch: Watch = emptyWatch;
	let mute: Mute | undefined;
	let now = start;
	return given.flatMap((step) => {
		now += step.minutes * 60_000;
		if (step.mute !== 'keep') {
			const until = now + 3_600_000;
			mute = step.mute === 'mute' ? { at: now, until, userId: 'u', reason: '' } : undefined;
		}
		const observation = { beat: beatFrom(now, step.state, 40, '') };
		const before = watch.targets[0]?.watched;
		const result = watchAll(watch, [{ name: 'simotel', observation }], limits, { mute, now });
		watch = decodeWatch(JSON.parse(JSON.stringify(result.next)));
		const after = watch.targets[0]?.watched;
		if (result.alerts.length > 0 && !step.delivered && after) {
			const watched = keepUntold(before ?? notWatchedYet, after);
			watch = { ...watch, targets: [{ name: 'simotel', watched }] };
			return [];
		}
		return result.alerts.map(({ alert }) => alert);
	});
}

const only = (alerts: readonly Alert[], ...kinds: Alert['kind'][]): Alert['kind'][] =>
	alerts.map(({ kind }) => kind).filter((kind) => kinds.includes(kind));

describe('any sequence of beats, mutes and clocks set back', () => {
	test.each<[Alert['kind'], Alert['kind']]>([
		['fault', 'recovery'],
		['cannot-be-checked', 'can-be-checked'],
	])('alternates between %s and %s, and begins with the first', (first, second) => {
		fc.assert(
			fc.property(steps, thresholds, (given, limits) => {
				const kinds = only(alertsOf(given, limits), first, second);
				expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? first : second)));
			}),
			{ numRuns: 500 },
		);
	});

	test('says worse, better and reminder only between a fault and its recovery', () => {
		fc.assert(
			fc.property(steps, thresholds, (given, limits) => {
				const alerts = alertsOf(given, limits);
				const lasting = alerts.flatMap(({ kind }, index) =>
					kind === 'worse' || kind === 'better' || kind === 'reminder'
						? [only(alerts.slice(0, index), 'fault', 'recovery').pop()]
						: [],
				);
				expect(lasting).toEqual(lasting.map(() => 'fault'));
			}),
			{ numRuns: 500 },
		);
	});

	test('never says worse twice without better or a recovery between', () => {
		fc.assert(
			fc.property(steps, thresholds, (given, limits) => {
				const kinds = only(alertsOf(given, limits), 'worse', 'better', 'recovery', 'fault');
				kinds.slice(1).forEach((kind, index) => expect(kind).not.toBe(kinds[index]));
			}),
			{ numRuns: 500 },
		);
	});

	test('never tells a duration below zero', () => {
		fc.assert(
			fc.property(steps, thresholds, (given, limits) => {
				for (const alert of alertsOf(given, limits)) {
					expect('lastedMs' in alert ? alert.lastedMs : 0).toBeGreaterThanOrEqual(0);
				}
			}),
		);
	});
});
