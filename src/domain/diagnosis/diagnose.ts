import {
	apiStepOf,
	apiSteps,
	markSteps,
	simotelStepOf,
	simotelSteps,
	type StepResult,
} from './diagnosisSteps';
import { directSteps } from './directSteps';
import { rowOf } from '../problemTable';
import type { Step } from '../step';
import type { EvidenceLine, Verdict } from '../verdict';

export type Diagnosis = { verdict: Verdict; steps: readonly StepResult[] };

/** Through one request only the duration of its last step is known. */
const lasting =
	(last: Step, ms: number) =>
	(step: Step): number | undefined =>
		step === last ? ms : undefined;

/** A check that got no answer tells of no step before it; the workspace itself may have answered another question. */
function unseenByApi({ evidence }: Verdict): readonly Step[] | undefined {
	const has = (kind: EvidenceLine['kind']): boolean => evidence.some((line) => line.kind === kind);
	if (has('answered')) {
		return undefined;
	}
	const behind: readonly Step[] = ['token', 'permission', 'api'];
	return has('workspace-answers') ? behind : ['workspace', ...behind];
}

function stepsOf(verdict: Verdict, simotelIsSecure: boolean): StepResult[] {
	const { target, way, ms, evidence } = verdict;
	const problem = verdict.state === 'up' ? undefined : verdict.problem;
	const row = problem && rowOf(problem.code);
	const wasAsked = evidence.some(({ kind }) => kind === 'asked');
	if (row?.step === 'settings' || (row?.step === 'check' && !wasAsked)) {
		return markSteps(['settings', 'check'], { failed: row.step, problem });
	}
	if (target === 'simotel') {
		const steps = simotelSteps.filter((step) => step !== 'tls' || simotelIsSecure);
		const failed = problem && simotelStepOf(problem);
		return markSteps(steps, { failed, problem, ms: lasting('answer', ms) });
	}
	if (way === 'api') {
		const failed = problem && apiStepOf(problem);
		const unseen = unseenByApi(verdict) ?? row?.unseen ?? [];
		return markSteps(apiSteps, {
			failed,
			problem,
			ms: lasting('check', ms),
			unseen,
		});
	}
	return directSteps(verdict);
}

/** Splits a verdict into steps: passed, failed, or skipped. */
export const diagnose = (verdict: Verdict, simotelIsSecure: boolean): Diagnosis => ({
	verdict,
	steps: stepsOf(verdict, simotelIsSecure),
});
