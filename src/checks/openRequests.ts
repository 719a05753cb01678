import type { RequestLimits } from './check';
import type { Clock } from '../domain/clock';
import { problem } from '../domain/problem';

/** A request cannot be aborted, only left: until it has come back, no other follows it. */
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
