import type { Problem } from '../problem';
import { rowOf } from '../problemTable';
import type { Step } from '../step';

export const apiSteps: readonly Step[] = [
	'settings',
	'workspace',
	'token',
	'permission',
	'api',
	'check',
];
export const simotelSteps: readonly Step[] = [
	'settings',
	'reachable',
	'tls',
	'address',
	'credentials',
	'ip',
	'account',
	'answer',
];

/** Returns the step of a check through the API that a problem fails. Everything after the workspace is one step, `check`. */
export function apiStepOf({ code }: Problem): Step {
	const { step } = rowOf(code);
	if (step === 'address') {
		return 'workspace';
	}
	return apiSteps.find((known) => known === step) ?? 'check';
}

/** Returns the step of a Simotel ping that a problem fails. Name, port and connection are one step, `reachable`, because an HTTP request does not tell them apart. */
export function simotelStepOf({ code }: Problem): Step {
	const { step } = rowOf(code);
	if (step === 'name' || step === 'port' || step === 'workspace' || step === 'stopped') {
		return 'reachable';
	}
	return simotelSteps.find((known) => known === step) ?? 'answer';
}

export type StepResult =
	| { step: Step; state: 'passed'; ms: number | undefined }
	| { step: Step; state: 'failed'; problem: Problem }
	| { step: Step; state: 'skipped' };

/** The facts about the steps before and after the one that failed. */
type Seen = {
	failed: Step | undefined;
	problem: Problem | undefined;
	/** Returns the duration of one step, if it is known. */
	ms?(step: Step): number | undefined;
	/** Steps after the failed one that passed nevertheless; the others there were skipped. */
	reached?: readonly Step[];
	/** Steps before the failed one that were skipped; the others there passed. */
	unseen?: readonly Step[];
};

/** Returns each step, in order, as passed, failed or skipped. */
export function markSteps(steps: readonly Step[], seen: Seen): StepResult[] {
	const { failed, problem, ms, reached = [], unseen = [] } = seen;
	const at = failed === undefined ? steps.length : steps.indexOf(failed);
	return steps.map((step, index): StepResult => {
		if (index === at && problem) {
			return { step, state: 'failed', problem };
		}
		const isPassed = index < at ? !unseen.includes(step) : reached.includes(step);
		return isPassed ? { step, state: 'passed', ms: ms?.(step) } : { step, state: 'skipped' };
	});
}
