import type { Clock } from '../../src/domain/clock';

/** When a timer ends: when the test has moved the clock far enough, at once, or at once with the clock moved by the timer. */
type Timers = 'when-passed' | 'at-once' | 'by-moving-the-clock';

/** A clock that the test moves. */
export function createManualClock({
	now = 1_000_000,
	timers = 'when-passed',
}: { now?: number; timers?: Timers } = {}): Clock & { pass(ms: number): void } {
	let waiting: { until: number; end(): void }[] = [];
	const pass = (ms: number): void => {
		now += ms;
		const ended = waiting.filter(({ until }) => until <= now);
		waiting = waiting.filter(({ until }) => until > now);
		ended.forEach(({ end }) => end());
	};
	const start: Record<Timers, (ms: number, end: () => void, isCancelled: () => boolean) => void> = {
		'when-passed': (ms, end) => void waiting.push({ until: now + ms, end }),
		'at-once': (_ms, end) => end(),
		// Two turns later, so that a timer that is cancelled at once does not move the clock.
		'by-moving-the-clock'(ms, end, isCancelled) {
			const until = now + ms;
			setImmediate(() =>
				setImmediate(() => {
					if (!isCancelled()) {
						now = Math.max(now, until);
						end();
					}
				}),
			);
		},
	};
	return {
		now: () => now,
		pass,
		timer(ms) {
			let cancelled = false;
			const elapsed = new Promise<void>((resolve) => start[timers](ms, resolve, () => cancelled));
			return {
				elapsed,
				cancel() {
					cancelled = true;
				},
			};
		},
	};
}
