/** Rocket.Chat's rate limit: for each address and route, in windows that start with the first call. */
export function createLimiter(now: () => number, limit = 10, windowMs = 60_000) {
	const windows = new Map<string, { count: number; resetAt: number }>();
	return {
		limit,
		take(key: string): { allowed: boolean; remaining: number; resetAt: number } {
			const open = windows.get(key);
			const current = open && open.resetAt > now() ? open : { count: 0, resetAt: now() + windowMs };
			current.count += 1;
			windows.set(key, current);
			const remaining = Math.max(0, limit - current.count);
			return { allowed: current.count <= limit, remaining, resetAt: current.resetAt };
		},
		forget: () => windows.clear(),
	};
}
