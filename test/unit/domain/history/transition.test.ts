import type { Alert, Thresholds } from '../../../../src/domain/history/alert';
import { defaultThresholds } from '../../../../src/domain/history/alert';
import { beatFrom, type BeatState } from '../../../../src/domain/history/beat';
import { decodeWatched } from '../../../../src/domain/history/decodeWatched';
import { keepUntold, transition } from '../../../../src/domain/history/transition';
import { notWatchedYet, type Watched } from '../../../../src/domain/history/watched';

const minute = 60_000;
const start = 1_700_000_000_000;
const states: Readonly<Record<string, BeatState>> = {
	'+': 'up',
	'~': 'degraded',
	'-': 'down',
	'?': 'unknown',
};

/** Returns the alerts of one beat a minute, as `<minute>:<kind>`. The state passes through the store between beats. */
function alertsOf(beats: string, thresholds: Partial<Thresholds> = {}, every = minute): string[] {
	let watched: Watched = notWatchedYet;
	return [...beats].flatMap((letter, index) => {
		const beat = beatFrom(start + index * every, states[letter] ?? 'unknown', 40, '');
		const { next, alerts } = transition(
			decodeWatched(JSON.parse(JSON.stringify(watched))),
			{ beat },
			{ ...defaultThresholds, ...thresholds },
		);
		watched = next;
		return alerts.map(({ kind }) => `${index}:${kind}`);
	});
}

describe('the alerts of one beat a minute (+ up, ~ degraded, - down, ? unknown)', () => {
	test.each<[string, string, Partial<Thresholds>, string[]]>([
		['all up', '+++++', {}, []],
		['two failures are not enough', '+--+--+', {}, []],
		['three failures', '+---', {}, ['3:fault']],
		['a fault is told once', '------', {}, ['2:fault']],
		['one success is no recovery', '---+-+-+', {}, ['2:fault']],
		['two successes', '---++', {}, ['2:fault', '4:recovery']],
		['unknown continues no failures', '--???', {}, []],
		['unknown ends no failures', '--??-', {}, ['4:fault']],
		['unknown ends no successes', '---+?+', {}, ['2:fault', '5:recovery']],
		['a new fault after the recovery', '---++---', {}, ['2:fault', '4:recovery', '7:fault']],
		[
			'thresholds of one',
			'-+-',
			{ failures: 1, successes: 1 },
			['0:fault', '1:recovery', '2:fault'],
		],
		['degraded is a success by default', '~~~~---~~', {}, ['6:fault', '8:recovery']],
		['degraded counts', '~~~++', { degradedCounts: true }, ['2:fault', '4:recovery']],
		['degraded, then down', '~~~---', { degradedCounts: true }, ['2:fault', '5:worse']],
		['down among degraded', '~~-', { degradedCounts: true }, ['2:fault']],
		[
			'down, degraded, up',
			'---~~++',
			{ degradedCounts: true },
			['2:fault', '4:better', '6:recovery'],
		],
		[
			'reminders',
			'---------',
			{ reminderMinutes: 2 },
			['2:fault', '4:reminder', '6:reminder', '8:reminder'],
		],
		['no reminder while unknown', '---???', { reminderMinutes: 1 }, ['2:fault']],
		['no reminder at a success', '---+-', { reminderMinutes: 1 }, ['2:fault', '4:reminder']],
		['unknown for 29 minutes', `${'?'.repeat(30)}+`, {}, []],
		[
			'unknown for 30 minutes is told once, and its end once',
			`${'?'.repeat(60)}+++`,
			{},
			['30:cannot-be-checked', '60:can-be-checked'],
		],
	])('%s', (_name, beats, thresholds, expected) => {
		expect(alertsOf(beats, thresholds)).toEqual(expected);
	});

	test('with one beat an hour, the second unknown one is told', () => {
		expect(alertsOf('??', {}, 60 * minute)).toEqual(['1:cannot-be-checked']);
	});
});

const after = (beats: readonly [number, BeatState][], from: Watched = notWatchedYet) =>
	beats.reduce<{ next: Watched; alerts: readonly Alert[] }>(
		({ next }, [at, state]) =>
			transition(next, { beat: beatFrom(start + at, state, 40, '') }, defaultThresholds),
		{ next: from, alerts: [] },
	);

describe('an alert says', () => {
	test('since when a fault lasts and how often the check failed', () => {
		const { alerts } = after([
			[0, 'up'],
			[10, 'down'],
			[20, 'unknown'],
			[30, 'down'],
			[40, 'down'],
		]);
		expect(alerts).toEqual([{ kind: 'fault', level: 'down', since: start + 10, times: 3 }]);
	});
	test('how long the fault lasted, up to the first success', () => {
		const { alerts } = after([
			[10, 'down'],
			[20, 'down'],
			[30, 'down'],
			[70, 'up'],
			[80, 'up'],
		]);
		expect(alerts).toEqual([{ kind: 'recovery', since: start + 10, lastedMs: 60 }]);
	});
});

test('an alert that did not reach the room is sent with the next beat', () => {
	const before = after([
		[0, 'down'],
		[10, 'down'],
	]).next;
	const failed = after([[20, 'down']], before);
	expect(failed.alerts).toHaveLength(1);
	expect(after([[30, 'down']], keepUntold(before, failed.next)).alerts).toEqual([
		{ kind: 'fault', level: 'down', since: start, times: 4 },
	]);
});

describe('after the clock was set back', () => {
	const hour = 60 * minute;
	test('a fault does not begin in the future', () => {
		const { alerts } = after([
			[0, 'down'],
			[10, 'down'],
			[10 - hour, 'down'],
		]);
		expect(alerts).toEqual([{ kind: 'fault', level: 'down', since: start + 10 - hour, times: 3 }]);
	});
	test('reminders go on', () => {
		const thresholds = { ...defaultThresholds, reminderMinutes: 60 };
		const { next } = after([
			[0, 'down'],
			[10, 'down'],
			[20, 'down'],
		]);
		const beat = beatFrom(start - hour, 'down', 40, '');
		expect(transition(next, { beat }, thresholds).alerts).toMatchObject([{ kind: 'reminder' }]);
	});
	test('the known state does not begin in the future', () => {
		const { next } = after([
			[0, 'up'],
			[-hour, 'up'],
		]);
		expect(next.known).toEqual({ state: 'up', since: start - hour });
	});
});

test('an unknown beat does not change since when the target is up', () => {
	const { next } = after([
		[0, 'down'],
		[10, 'up'],
		[20, 'unknown'],
		[30, 'up'],
	]);
	expect(next.known).toEqual({ state: 'up', since: start + 10 });
});

describe('a certificate that runs out', () => {
	const day = 86_400_000;
	const told = (days: readonly (number | undefined)[], every = day): (number | undefined)[] => {
		let watched = notWatchedYet;
		return days.flatMap((certificateDays, index) => {
			const beat = beatFrom(start + index * every, 'up', 40, '');
			const { next, alerts } = transition(watched, { beat, certificateDays }, defaultThresholds);
			watched = next;
			return alerts.map((alert) => (alert.kind === 'certificate' ? alert.days : undefined));
		});
	};
	test.each<[string, (number | undefined)[], number[]]>([
		['is told at 14, 7 and 1 days', [15, 14, 13, 8, 7, 6, 2, 1, 0], [14, 7, 1]],
		['is told once if the app sees it late', [20, 5, 4], [5]],
		['is told again after it was renewed', [14, 90, 14], [14, 14]],
		['is not told where it cannot be read', [undefined, undefined], []],
		['is not told again after it could not be read', [14, undefined, 13], [14]],
	])('%s', (_name, days, expected) => expect(told(days)).toEqual(expected));

	test('is told once a day if servers with and without it answer in turn', () => {
		expect(told([10, 90, 10, 90, 10, 90], minute)).toEqual([10]);
	});
});

test.each([undefined, null, 7, 'x', [], {}, { runs: 3, told: { level: { level: 'down' } } }])(
	'a stored state that cannot be read (%j) starts from nothing',
	(stored) => expect(decodeWatched(stored)).toEqual(notWatchedYet),
);

test('the last beat and the number of beats are stored for machines to read', () => {
	const beat = beatFrom(start, 'down', 40, 'refused');
	const { next } = transition(notWatchedYet, { beat, certificateDays: 12 }, defaultThresholds);
	const stored = decodeWatched(JSON.parse(JSON.stringify(next)));
	expect(stored).toEqual(next);
	expect(stored).toMatchObject({ last: { beat, certificateDays: 12 }, beats: 1 });
});
