import type { Budget } from './budget';
import { problem } from '../domain/problem';
import { rowOf } from '../domain/problemTable';
import type { Verdict } from '../domain/verdict';

/** Adds the hint at a ban to a connection that fails although the host has answered before. */
export function withBanHint(verdict: Verdict, budget: Budget, host: string): Verdict {
	if (verdict.state === 'up' || !rowOf(verdict.problem.code).mayBeBan) {
		return verdict;
	}
	const { code, facts } = verdict.problem;
	return budget.hasAnswered(host)
		? { ...verdict, problem: problem(code, { ...facts, answeredBefore: true }) }
		: verdict;
}
