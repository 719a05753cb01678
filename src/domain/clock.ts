/** Time as it is handed in, so that judgement and tests need not wait for it. */
export type Clock = {
	now(): number;
	/** Resolves after `ms`; `cancel` lets it never resolve and frees the timer. */
	timer(ms: number): { elapsed: Promise<void>; cancel(): void };
};

/** The instant after which nobody waits for us any more. */
export type Deadline = { at: number };

/** Seconds with one decimal, as people are told them. */
export const secondsOf = (ms: number): number => Math.round(ms / 100) / 10;

export const remaining = (deadline: Deadline, clock: Clock): number =>
	Math.max(0, deadline.at - clock.now());
