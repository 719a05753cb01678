import { problem } from '../problem';
import { type ProblemCode, rowOf } from '../problemTable';
import { judge, type Judgement, type Verdict } from '../verdict';

const codeOf = (verdict: Judgement): ProblemCode | undefined =>
	verdict.state === 'up' ? undefined : verdict.problem.code;

/** Returns whether the problem may exist only in the sandbox: then the answer of Rocket.Chat's own check counts. */
function mayBeSandboxOnly(verdict: Verdict): boolean {
	const code = codeOf(verdict);
	return code !== undefined && rowOf(code).mayBeSandbox === true;
}

/** Returns whether the server answers, quickly or slowly. */
export const isYes = (verdict: Verdict): boolean =>
	verdict.state === 'up' || codeOf(verdict) === 'slow';

/** Returns whether the direct check ended before the server could ask for a login. */
export const endedBeforeLogin = (verdict: Verdict): boolean =>
	verdict.state === 'down' && codeOf(verdict) !== 'ami-login-unanswered';

const judgementOf = (verdict: Verdict): Judgement =>
	verdict.state === 'up' ? { state: 'up' } : { state: verdict.state, problem: verdict.problem };

/** Returns the verdict of the direct check with another judgement. */
function judgedAs(second: Verdict, judgement: Judgement, proof: Verdict['proof']): Verdict {
	const { target, way, where, ms, at, evidence, heldBack, ownCheck, apiProblem } = second;
	return {
		...judgement,
		...{ target, way, where, ms, at, evidence },
		...(heldBack && { heldBack }),
		...(ownCheck && { ownCheck }),
		...(apiProblem && { apiProblem }),
		...(proof && { proof }),
	};
}

/** Rocket.Chat was slow to tell; our own look, which got as far as the greeting, was not. */
function besideOwnTime(first: Verdict, second: Verdict): Judgement {
	const isGreeting = codeOf(second) === 'login-not-tried';
	if (first.state === 'up' || first.problem.code !== 'slow' || !isGreeting) {
		return judgementOf(first);
	}
	const { facts } = first.problem;
	const isQuick = second.ms <= (facts.limitMs ?? 0);
	return isQuick ? judge(problem('slow', { ...facts, ownMs: second.ms })) : judgementOf(first);
}

function afterYes(first: Verdict, second: Verdict): Verdict {
	const cannotSee =
		second.state === 'unknown' || second.httpOnly === true || mayBeSandboxOnly(second);
	return second.state !== 'up' && cannotSee
		? judgedAs(second, besideOwnTime(first, second), first.proof)
		: second;
}

function afterNo(first: Verdict, second: Verdict): Verdict {
	const code = codeOf(first);
	const { where } = second;
	const isGreetingAlone = codeOf(second) === 'login-not-tried';
	if (code && (rowOf(code).login === 'refused' || code === 'shutting-down') && isGreetingAlone) {
		return judgedAs(second, judgementOf(first), undefined);
	}
	if (first.state === 'unknown') {
		const isSilent = code === 'workspace-unreachable' || code === 'still-waiting';
		return isSilent && isGreetingAlone
			? judgedAs(second, judge(problem('own-check-silent', { where })), undefined)
			: second;
	}
	if (first.state === 'up') {
		return second;
	}
	if (isYes(second) || isGreetingAlone) {
		return judgedAs(
			second,
			judge(problem('checks-differ', { where, other: first.problem })),
			undefined,
		);
	}
	// The API has answered what the direct check could not.
	return second.state === 'unknown' || mayBeSandboxOnly(second)
		? judgedAs(second, judgementOf(first), undefined)
		: second;
}

/** Combines Rocket.Chat's own check with the direct check of the same server: the more precise one is shown. */
export function combineVerdicts(first: Verdict, second: Verdict): Verdict {
	const isAbsent = codeOf(first) === 'api-absent';
	const both: Verdict = {
		...second,
		...(isAbsent ? {} : { ownCheck: { ...judgementOf(first), ms: first.ms } }),
		// An admin cannot change that 8.x has no such API, but can change every other cause.
		...(first.state === 'unknown' && !isAbsent ? { apiProblem: first.problem } : {}),
		evidence: [
			...first.evidence,
			{ kind: first.state === 'unknown' ? 'fell-back' : 'looked-too' },
			...second.evidence,
		],
	};
	return isYes(first) ? afterYes(first, both) : afterNo(first, both);
}
