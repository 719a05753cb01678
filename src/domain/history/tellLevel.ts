import type { Alert, Thresholds } from './alert';
import type { ToldLevel, Watched } from './watched';

export type Telling<Value> = { readonly alerts: readonly Alert[]; readonly told: Value };

/** A time in the future was stored before the clock was set back. */
const isOver = (ms: number, since: number, now: number): boolean =>
	now - since >= ms || since > now;

function tellRecovery({ runs, told: { level: told } }: Watched): Telling<ToldLevel> {
	if (told.level === 'well') {
		return { alerts: [], told };
	}
	const lastedMs = Math.max(0, runs.well.since - told.since);
	return {
		alerts: [{ kind: 'recovery', since: told.since, lastedMs }],
		told: { level: 'well' },
	};
}

function remind(
	watched: Watched,
	told: ToldLevel,
	reminderMs: number,
	now: number,
): Telling<ToldLevel> {
	if (told.level === 'well' || reminderMs === 0 || !isOver(reminderMs, told.at, now)) {
		return { alerts: [], told };
	}
	const { level, since } = told;
	return {
		alerts: [{ kind: 'reminder', level, since, times: watched.runs.failing.count }],
		told: { ...told, at: now },
	};
}

/** Returns what to tell about a fault and its end. `watched` holds the beat of `now`, which was a known one. */
export function tellLevel(
	watched: Watched,
	{ reminderMinutes }: Thresholds,
	now: number,
): Telling<ToldLevel> {
	const { level, runs } = watched;
	const told = watched.told.level;
	if (level === 'well') {
		return tellRecovery(watched);
	}
	const since = watched.faultSince ?? now;
	const fault = { since, times: runs.failing.count };
	if (level === 'degraded' && told.level === 'down') {
		return { alerts: [{ kind: 'better', since }], told: { level, at: now, since } };
	}
	if (fault.times === 0) {
		return { alerts: [], told };
	}
	if (told.level === 'well') {
		return { alerts: [{ kind: 'fault', level, ...fault }], told: { level, at: now, since } };
	}
	return told.level === level
		? remind(watched, told, reminderMinutes * 60_000, now)
		: { alerts: [{ kind: 'worse', ...fault }], told: { level, at: now, since } };
}
