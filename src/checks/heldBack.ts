import type { Wait } from './budget';
import { notAsked } from './check';
import type { Clock } from '../domain/clock';
import { problem } from '../domain/problem';
import type { Target, Way } from '../domain/target';
import { type HeldBack, judge, type Judgement, up, type Verdict } from '../domain/verdict';

/** Returns what is shown about a question that was not asked now. */
export function heldBackOf(layer: HeldBack['layer'], wait: Wait): HeldBack {
	const { last, goodAt, nextAt } = wait;
	const good = goodAt !== undefined && goodAt > (last?.at ?? -Infinity);
	const answered = good || (last !== undefined && ['refused', 'in-use'].includes(last.outcome));
	return { layer, lastAt: good ? goodAt : last?.at, answered, nextAt };
}

/** Returns the judgement of the last answer to this question, if there was one. */
export function lastJudgement({ last, goodAt }: Wait, where: string): Judgement | undefined {
	if (goodAt !== undefined) {
		return up;
	}
	if (last === undefined || last.outcome === 'open') {
		return undefined;
	}
	if (last.outcome === 'in-use') {
		return up;
	}
	const { code, text } = last;
	return code && judge(problem(code, { where, ...(text ? { text } : {}) }));
}

/** Returns the verdict when nothing was asked, which is that of the last refusal. */
export function heldBackVerdict(
	asked: { target: Target; way: Way; where: string },
	layer: HeldBack['layer'],
	wait: Wait,
	clock: Clock,
): Verdict {
	const { where } = asked;
	const judgement = lastJudgement(wait, where) ?? judge(problem('refused-too-often', { where }));
	const verdict = notAsked(asked, problem('refused-too-often', { where }), clock);
	const { ms, at, evidence } = verdict;
	return { ...judgement, ...asked, ms, at, evidence, heldBack: heldBackOf(layer, wait) };
}
