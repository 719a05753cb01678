const minuteMs = 60_000;
const unitMs: Readonly<Record<string, number>> = {
	m: minuteMs,
	h: 60 * minuteMs,
	d: 24 * 60 * minuteMs,
};

/** Shown when a duration is refused. */
export const durationExamples = ['15m', '2h', '1d'] as const;

export type ParsedDuration =
	| { readonly kind: 'duration'; readonly ms: number }
	/** No number with one of the units m, h, d, or zero. */
	| { readonly kind: 'unreadable' }
	| { readonly kind: 'too-long'; readonly maxMs: number };

/** Reads a number with its unit, such as 15m, 2h or 1d. */
export function parseDuration(word: string, maxMs: number): ParsedDuration {
	const [, count = '', unit = ''] = /^(\d{1,6})([mhd])$/i.exec(word) ?? [];
	const ms = Number(count) * (unitMs[unit.toLowerCase()] ?? 0);
	if (ms === 0) {
		return { kind: 'unreadable' };
	}
	return ms > maxMs ? { kind: 'too-long', maxMs } : { kind: 'duration', ms };
}
