import fc from 'fast-check';

import { type Beat, beatFrom, beatStates } from '../../src/domain/history/beat';

/** Returns beats in order of time, whole seconds apart. */
export const anyBeats = (start: number, maxGapSeconds: number): fc.Arbitrary<Beat[]> =>
	fc
		.array(
			fc.record({
				gap: fc.integer({ min: 1, max: maxGapSeconds }),
				state: fc.constantFrom(...beatStates),
				ms: fc.oneof(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom(10, 11, 5000, 5001)),
			}),
			{ maxLength: 150 },
		)
		.map((steps) => {
			let at = start;
			return steps.map(({ gap, state, ms }) => {
				at += gap * 1000;
				return beatFrom(at, state, ms, state === 'up' ? 'handshake' : 'refused');
			});
		});
