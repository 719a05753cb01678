import type { Clock } from '../domain/clock';

export const systemClock = (): Clock => ({
	now: () => Date.now(),
	timer(ms) {
		let handle: ReturnType<typeof setTimeout> | undefined;
		const elapsed = new Promise<void>((resolve) => {
			handle = setTimeout(resolve, ms);
		});
		return { elapsed, cancel: () => handle && clearTimeout(handle) };
	},
});
