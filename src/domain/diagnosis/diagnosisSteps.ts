import { type Problem, rowOf } from '../problem';
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

/** The step of Rocket.Chat's own check at which a problem shows: what lies behind the workspace is all in `check`. */
export function apiStepOf({ code }: Problem): Step {
	const { step } = rowOf(code);
	if (step === 'address') {
		return 'workspace';
	}
	return apiSteps.find((known) => known === step) ?? 'check';
}

/** The step of a ping of Simotel at which a problem shows: to reach it takes one request, not a connection of ours. */
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

/** What is known of the steps around the one that failed. */
export type Seen = {
	failed: Step | undefined;
	problem: Problem | undefined;
	/** How long a step took by itself, where that is known. */
	ms?(step: Step): number | undefined;
	/** Got through although they lie behind the failing one; the others were not tried. */
	reached?: readonly Step[];
	/** Not looked at although they lie before the failing one; the others were got through. */
	unseen?: readonly Step[];
};

/** Each step in its turn: got through, failed, or not tried. */
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
