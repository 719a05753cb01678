import type { Verdict } from './verdict';

/** From the worst to the best. */
const order = ['down', 'degraded', 'unknown', 'up'] as const;

export const rankOf = ({ state }: Pick<Verdict, 'state'>): number => order.indexOf(state);

/** Returns the worst state, and how many have it. Undefined if there are none. */
export function worstState(
	verdicts: readonly Pick<Verdict, 'state'>[],
): { state: Verdict['state']; count: number } | undefined {
	const state = order.find((one) => verdicts.some((verdict) => verdict.state === one));
	return state && { state, count: verdicts.filter((verdict) => verdict.state === state).length };
}
