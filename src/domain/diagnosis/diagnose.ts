import {
	along,
	apiFaults,
	apiSteps,
	simotelFaults,
	simotelSteps,
	type Step,
	type StepResult,
	unseen,
	unset,
} from './diagnosisSteps';
import { directSteps } from './directSteps';
import type { Verdict } from '../verdict';

export type { StepResult } from './diagnosisSteps';
export type Diagnosis = { verdict: Verdict; steps: readonly StepResult[] };

/** The one request of a target tells how long its last step took, and of no other. */
const lasting =
	(last: Step, ms: number) =>
	(step: Step): number | undefined =>
		step === last ? ms : undefined;

function stepsOf(verdict: Verdict, simotelIsSecure: boolean): StepResult[] {
	const { target, way, ms, evidence } = verdict;
	const problem = verdict.state === 'up' ? undefined : verdict.problem;
	const asked = evidence.some(({ kind }) => kind === 'asked');
	if (problem && unset.includes(problem.code)) {
		return along(['settings', 'check'], { failed: 'settings', problem });
	}
	// Where an address leads is looked at before anything is asked.
	if (problem && !asked && problem.code !== 'redirected') {
		return along(['settings', 'check'], { failed: 'check', problem });
	}
	if (target === 'simotel') {
		const steps = simotelSteps.filter((step) => step !== 'tls' || simotelIsSecure);
		const failed = problem && (simotelFaults[problem.code] ?? 'answer');
		return along(steps, { failed, problem, ms: lasting('answer', ms) });
	}
	if (way === 'api') {
		const failed = problem && (apiFaults[problem.code] ?? 'check');
		const hidden = problem ? unseen[problem.code] : [];
		return along(apiSteps, { failed, problem, ms: lasting('check', ms), unseen: hidden ?? [] });
	}
	return directSteps(verdict);
}

/** A verdict layer by layer: where it fails, and what was not tried any more. */
export const diagnose = (verdict: Verdict, simotelIsSecure: boolean): Diagnosis => ({
	verdict,
	steps: stepsOf(verdict, simotelIsSecure),
});
