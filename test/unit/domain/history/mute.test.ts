import { defaultThresholds } from '../../../../src/domain/history/alert';
import { beatFrom, type BeatState } from '../../../../src/domain/history/beat';
import { decodeMute, isMuted, type Mute } from '../../../../src/domain/history/mute';
import { emptyWatch, type Watch, watchAll } from '../../../../src/domain/history/watchAll';

const now = 1_700_000_000_000;
const hour = 3_600_000;
const mute: Mute = { at: now, until: now + hour, userId: 'u1', reason: 'cable' };

test.each<[string, Mute | undefined, number, number, boolean]>([
	['without a mute', undefined, 0, now, false],
	['in it', mute, 0, now + 1, true],
	['at its end', mute, 0, now + hour, false],
	['after a recovery before it', mute, now - 1, now + 1, true],
	['after a recovery in it', mute, now + 1, now + 2, false],
	['a clock set back by an hour', mute, 0, now - hour, true],
	['a clock set back by a year', mute, 0, now - 365 * 24 * hour, false],
])('whether alerts are muted: %s', (_name, given, recoveredAt, at, muted) => {
	expect(isMuted(given, recoveredAt, at)).toBe(muted);
});

test.each([undefined, null, {}, { at: 1 }, { at: 'x', until: 2 }])(
	'a stored mute that cannot be read (%j) is none',
	(stored) => expect(decodeMute(stored)).toBeUndefined(),
);

test('a stored mute is read back', () => {
	expect(decodeMute(JSON.parse(JSON.stringify(mute)))).toEqual(mute);
});

/** Each letter pair is one minute: the call server and Simotel, + up, - down. Returns `<minute>:<target> <alert>`. */
function run(minutes: readonly string[], mutes: Mute | undefined): string[] {
	let watch: Watch = emptyWatch;
	return minutes.flatMap((pair, index) => {
		const at = now + index * 60_000;
		const observe = (letter: string | undefined) => {
			const state: BeatState = letter === '-' ? 'down' : 'up';
			return { beat: beatFrom(at, state, 40, '') };
		};
		const observations = [
			{ name: 'call-server', observation: observe(pair[0]) },
			{ name: 'simotel', observation: observe(pair[1]) },
		];
		const result = watchAll(watch, observations, defaultThresholds, { mute: mutes, now: at });
		watch = result.next;
		return result.alerts.map(({ name, alert }) => `${index}:${name} ${alert.kind}`);
	});
}

describe('while muted', () => {
	const minutes = (count: number, pair: string): string[] =>
		Array.from({ length: count }, () => pair);
	const short = (length: number): Mute => ({ ...mute, until: now + length * 60_000 });

	test('a fault is told after the mute if it still lasts', () => {
		expect(run(minutes(12, '-+'), short(10))).toEqual(['10:call-server fault']);
	});
	test('a fault that ends in it is not told, and the next one is', () => {
		const beats = [...minutes(3, '-+'), ...minutes(2, '++'), ...minutes(3, '-+')];
		expect(run(beats, mute)).toEqual(['7:call-server fault']);
	});
	test('the recovery of a fault that was told ends the mute and is told', () => {
		const late = { ...mute, at: now + 150_000 };
		const beats = [...minutes(5, '-+'), ...minutes(2, '++')];
		expect(run(beats.slice(0, 3), undefined)).toEqual(['2:call-server fault']);
		let watch: Watch = emptyWatch;
		const alerts = beats.flatMap((pair, index) => {
			const at = now + index * 60_000;
			const beat = beatFrom(at, pair[0] === '-' ? 'down' : 'up', 40, '');
			const result = watchAll(watch, [{ name: 'x', observation: { beat } }], defaultThresholds, {
				mute: index > 2 ? late : undefined,
				now: at,
			});
			watch = result.next;
			return result.alerts.map(({ alert }) => `${index}:${alert.kind}`);
		});
		expect(alerts).toEqual(['2:fault', '6:recovery']);
	});
	test('a recovery does not end it while another target is down', () => {
		const beats = [...minutes(3, '--'), ...minutes(3, '+-')];
		expect(run(beats, mute)).toEqual([]);
	});
});
