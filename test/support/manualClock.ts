import type { Clock } from '../../src/domain/clock';

/** A clock that a test moves. */
export function createManualClock(): Clock & { pass(ms: number): void } {
	let now = 1_000_000;
	return {
		now: () => now,
		timer: () => ({ elapsed: new Promise(() => undefined), cancel: () => undefined }),
		pass: (ms) => {
			now += ms;
		},
	};
}
