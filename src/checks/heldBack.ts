import type { Wait } from './budget';
import { notAsked } from './check';
import type { Clock } from '../domain/clock';
import { problem } from '../domain/problem';
import type { Target, Way } from '../domain/target';
import { type HeldBack, judge, type Judgement, up, type Verdict } from '../domain/verdict';

/** What the line says of a question that was not asked now. */
export function heldBackOf(layer: HeldBack['layer'], wait: Wait): HeldBack {
	const { last, goodAt, nextAt } = wait;
	const good = goodAt !== undefined && goodAt > (last?.at ?? -Infinity);
	const answered = good || (last !== undefined && ['refused', 'in-use'].includes(last.outcome));
	return { layer, lastAt: good ? goodAt : last?.at, answered, nextAt };
}

/** What was last said to such a question, if it still tells of what would be said now. */
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

/** Nothing was asked at all: the last refusal counts. */
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
