import type { RequestLimits } from './check';
import type { Clock } from '../domain/clock';
import { problem } from '../domain/problem';

/** Allows no further request until the last one has ended, because a request cannot be aborted. */
export function createOpenRequests(clock: Clock): Pick<RequestLimits, 'stillOpen' | 'leftOpen'> {
	let since: number | undefined;
	return {
		stillOpen(where) {
			const seconds = Math.round((clock.now() - (since ?? 0)) / 1000);
			return since === undefined ? undefined : problem('still-waiting', { where, seconds });
		},
		leftOpen(ended) {
			since ??= clock.now();
			void ended.then(() => {
				since = undefined;
			});
		},
	};
}
