import { blindMs } from './alert';
import type { Telling } from './tellLevel';
import type { Watched } from './watched';

/** Returns what to tell about a target that cannot be checked. */
export function tellSight({ sight, told }: Watched, now: number): Telling<number | undefined> {
	if (!sight) {
		return { alerts: [], told: told.blind };
	}
	if (sight.kind === 'sees' && told.blind !== undefined) {
		const lastedMs = Math.max(0, sight.since - told.blind);
		return {
			alerts: [{ kind: 'can-be-checked', since: told.blind, lastedMs }],
			told: undefined,
		};
	}
	if (sight.kind === 'blind' && told.blind === undefined && now - sight.since >= blindMs) {
		return { alerts: [{ kind: 'cannot-be-checked', since: sight.since }], told: sight.since };
	}
	return { alerts: [], told: told.blind };
}
