import { causeOf } from './problemView';
import type { StepResult } from '../domain/diagnosis/diagnosisSteps';
import { rowOf } from '../domain/problemTable';
import type { Messages } from '../messages/en/english';

/** Telephony works in spite of it. */
const isDegraded = (result: StepResult): boolean =>
	result.state === 'failed' && rowOf(result.problem.code).state === 'degraded';

const namesOf = (
	steps: readonly StepResult[],
	state: StepResult['state'],
	{ test }: Messages,
): string =>
	steps
		.filter((one) => one.state === state)
		.map(({ step }) => test.steps[step])
		.join(', ');

/** Returns which steps passed, failed and are not known, a line each. */
export function stepSummary(steps: readonly StepResult[], messages: Messages): string[] {
	const { test } = messages;
	const passed = namesOf(steps, 'passed', messages);
	const failed = steps.filter(({ state }) => state === 'failed');
	const skipped = namesOf(steps, 'skipped', messages);
	return [
		...(passed ? [test.passed(passed)] : []),
		...failed.map((one) => (isDegraded(one) ? test.degraded : test.failed)(test.steps[one.step])),
		...(skipped ? [test.skipped(skipped)] : []),
	];
}

/** Returns one line for each step. */
export const stepLines = (steps: readonly StepResult[], messages: Messages): string[] =>
	steps.map((result) => stepLine(result, messages));

function stepLine(result: StepResult, messages: Messages): string {
	const { step: words, steps: names } = messages.test;
	const name = names[result.step];
	switch (result.state) {
		case 'passed':
			return result.ms === undefined
				? words.passed(name)
				: words.passedIn(name, messages.amounts.amount(result.ms, 'ms'));
		case 'failed': {
			const cause = causeOf(result.problem, messages);
			return (isDegraded(result) ? words.degraded : words.failed)(name, cause);
		}
		case 'skipped':
			return words.skipped(name);
	}
}

/** Returns how many steps passed. */
export function stepCount(steps: readonly StepResult[], { test }: Messages): string {
	const count = steps.filter(({ state }) => state === 'passed').length;
	return count === steps.length ? test.allPassed(count) : test.somePassed(count, steps.length);
}
