import type { Budget } from './budget';
import { problem, type ProblemCode } from '../domain/problem';
import type { Verdict } from '../domain/verdict';

/** How a host looks to an asker whom its guard has shut out. */
const shutOut: readonly ProblemCode[] = ['refused', 'timed-out', 'no-route'];

/** A connection that fails after good answers may have been shut, not ended. */
export function withBanHint(verdict: Verdict, budget: Budget, host: string): Verdict {
	if (verdict.state === 'up' || !shutOut.includes(verdict.problem.code)) {
		return verdict;
	}
	const { code, facts } = verdict.problem;
	return budget.hasAnswered(host)
		? { ...verdict, problem: problem(code, { ...facts, answeredBefore: true }) }
		: verdict;
}
