/** Time, passed in so that tests need not wait for it. */
export type Clock = {
	now(): number;
	/** `elapsed` resolves after `ms`; after `cancel` it never resolves, and the timer is freed. */
	timer(ms: number): { elapsed: Promise<void>; cancel(): void };
};

/** The time (ms) by which an answer must be there. */
export type Deadline = { at: number };

/** Returns whether a time lies within `ms`. One in the future was noted before the clock was set back, and is not recent. */
export const isRecent = (at: number, ms: number, clock: Pick<Clock, 'now'>): boolean =>
	Math.abs(clock.now() - at) < ms;

/** Returns seconds with one decimal, as shown to users. */
export const secondsOf = (ms: number): number => Math.round(ms / 100) / 10;

export const remaining = (deadline: Deadline, clock: Clock): number =>
	Math.max(0, deadline.at - clock.now());
