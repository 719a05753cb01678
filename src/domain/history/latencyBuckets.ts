/** Upper limits (ms) of the histogram of latencies; the last bucket holds all above. */
export const bucketLimits = [10, 25, 50, 100, 200, 300, 500, 750, 1000, 2000, 5000] as const;
export const bucketCount = bucketLimits.length + 1;

export const emptyBuckets: readonly number[] = Array.from({ length: bucketCount }, () => 0);

export function bucketOf(ms: number): number {
	const found = bucketLimits.findIndex((limit) => ms <= limit);
	return found < 0 ? bucketLimits.length : found;
}

/** `at-most`: it comes from the histogram, so that only a limit is known. */
export type Latency = { readonly kind: 'exact' | 'at-most'; readonly ms: number };

/** The nearest-rank percentile. Undefined without latencies. */
export function exactPercentile(
	latencies: readonly number[],
	percent: number,
): Latency | undefined {
	const sorted = [...latencies].sort((a, b) => a - b);
	const ms = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
	return ms === undefined ? undefined : { kind: 'exact', ms };
}

/** `maxMs` is the highest latency of all, which may be a closer limit than the bucket's. */
export function bucketPercentile(
	buckets: readonly number[],
	maxMs: number,
	percent: number,
): Latency | undefined {
	const rank = Math.ceil((percent / 100) * buckets.reduce((sum, count) => sum + count, 0));
	if (rank === 0) {
		return undefined;
	}
	let below = 0;
	const found = buckets.findIndex((count) => {
		below += count;
		return below >= rank;
	});
	return { kind: 'at-most', ms: Math.min(bucketLimits[found] ?? maxMs, maxMs) };
}
