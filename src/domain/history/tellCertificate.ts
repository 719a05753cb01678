import { certificateDays } from './alert';
import type { Telling } from './tellLevel';
import type { ToldCertificate } from './watched';

const dayMs = 86_400_000;

/** Servers that share a name may show certificates of different ages in turn: each threshold is told once a day at most. */
export function tellCertificate(
	told: ToldCertificate | undefined,
	daysLeft: number | undefined,
	now: number,
): Telling<ToldCertificate | undefined> {
	const silent = { alerts: [], told };
	if (daysLeft === undefined) {
		return silent;
	}
	const days = certificateDays.find((limit) => daysLeft <= limit);
	const fresh = told !== undefined && told.at <= now && now - told.at < dayMs;
	if (days === undefined) {
		return fresh ? silent : { alerts: [], told: undefined };
	}
	if (told !== undefined && told.days <= days) {
		return silent;
	}
	return { alerts: [{ kind: 'certificate', days: daysLeft }], told: { days, at: now } };
}
