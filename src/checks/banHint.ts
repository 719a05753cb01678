import type { Budget } from './budget';
import { problem, rowOf } from '../domain/problem';
import type { Verdict } from '../domain/verdict';

/** A connection that fails after good answers may have been shut, not ended. */
export function withBanHint(verdict: Verdict, budget: Budget, host: string): Verdict {
	if (verdict.state === 'up' || !rowOf(verdict.problem.code).mayBeBan) {
		return verdict;
	}
	const { code, facts } = verdict.problem;
	return budget.hasAnswered(host)
		? { ...verdict, problem: problem(code, { ...facts, answeredBefore: true }) }
		: verdict;
}
