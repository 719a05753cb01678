import type { Step } from './diagnosisSteps';
import type { Problem } from './problem';

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
export function along(steps: readonly Step[], seen: Seen): StepResult[] {
	const { failed, problem, ms, reached = [], unseen = [] } = seen;
	const at = failed === undefined ? steps.length : steps.indexOf(failed);
	return steps.map((step, index): StepResult => {
		if (index === at && problem) {
			return { step, state: 'failed', problem };
		}
		const through = index < at ? !unseen.includes(step) : reached.includes(step);
		return through ? { step, state: 'passed', ms: ms?.(step) } : { step, state: 'skipped' };
	});
}
