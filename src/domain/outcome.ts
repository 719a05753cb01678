import type { Problem } from './problem';

/** What an attempt comes to. An expected failure is a value; `throw` means a bug. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failure = (problem: Problem): { ok: false; problem: Problem } => ({
	ok: false,
	problem,
});
