/** `times` counts the failures in a row. */
type Failing = { readonly since: number; readonly times: number };

/** What the monitor tells a room about one target. The problem and its next step are in the verdict that led to it. */
export type Alert =
	| ({ readonly kind: 'fault'; readonly level: 'degraded' | 'down' } & Failing)
	/** It was degraded before, and now it is down. */
	| ({ readonly kind: 'worse' } & Failing)
	| ({ readonly kind: 'reminder'; readonly level: 'degraded' | 'down' } & Failing)
	/** It was down before, and now it is degraded. */
	| { readonly kind: 'better'; readonly since: number }
	| { readonly kind: 'recovery'; readonly since: number; readonly lastedMs: number }
	/** It has been unknown for half an hour. */
	| { readonly kind: 'cannot-be-checked'; readonly since: number }
	| { readonly kind: 'can-be-checked'; readonly since: number; readonly lastedMs: number }
	| { readonly kind: 'certificate'; readonly days: number };

export type Thresholds = {
	/** Failures in a row until a fault is told. */
	readonly failures: number;
	/** Successes in a row until a recovery is told. */
	readonly successes: number;
	/** 0: no reminders. */
	readonly reminderMinutes: number;
	readonly degradedCounts: boolean;
};

export const defaultThresholds: Thresholds = {
	failures: 3,
	successes: 2,
	reminderMinutes: 0,
	degradedCounts: false,
};

export const blindMs = 30 * 60_000;

/** A certificate that runs out is told once at each of these days, the latest first. */
export const certificateDays = [1, 7, 14] as const;
