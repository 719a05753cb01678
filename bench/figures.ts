export type Figures = { samples: number; p50: number; p95: number; p99: number };

const round = (ms: number): number => Math.round(ms * 100) / 100;

/** Returns percentiles in milliseconds, by the nearest rank. */
export function figuresOf(times: readonly number[]): Figures {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (percent: number): number =>
		round(sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? NaN);
	return { samples: sorted.length, p50: at(50), p95: at(95), p99: at(99) };
}

/** Returns each percentile as a multiple of the same percentile of the null command. */
export const multiples = (figures: Figures, nothing: Figures) => ({
	p50: round(figures.p50 / nothing.p50),
	p95: round(figures.p95 / nothing.p95),
});
