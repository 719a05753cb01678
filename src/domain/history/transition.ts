import type { Alert, Thresholds } from './alert';
import { observe } from './observe';
import { tellCertificate } from './tellCertificate';
import { tellLevel } from './tellLevel';
import { tellSight } from './tellSight';
import type { Observation, Watched } from './watched';

export type Transition = { readonly next: Watched; readonly alerts: readonly Alert[] };

/** Returns the alerts to send after `observe`, and the state in which the room has been told. */
export function tell(
	seen: Watched,
	{ beat, certificateDays }: Observation,
	thresholds: Thresholds,
): Transition {
	const sight = tellSight(seen, beat.at);
	const level =
		beat.state === 'unknown'
			? { alerts: [], told: seen.told.level }
			: tellLevel(seen, thresholds, beat.at);
	const certificate = tellCertificate(seen.told.certificate, certificateDays, beat.at);
	return {
		next: {
			...seen,
			told: { level: level.told, blind: sight.told, certificate: certificate.told },
		},
		alerts: [...sight.alerts, ...level.alerts, ...certificate.alerts],
	};
}

/** Returns the state after a beat and the alerts to send. */
export const transition = (
	watched: Watched,
	observation: Observation,
	thresholds: Thresholds,
): Transition => tell(observe(watched, observation, thresholds), observation, thresholds);

/** Returns the state for alerts that did not reach the room: the next beat sends them again if they still hold. */
export const keepUntold = (before: Watched, after: Watched): Watched => ({
	...after,
	told: before.told,
});
