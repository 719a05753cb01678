import { apiFaults, apiSteps, simotelFaults, simotelSteps, unset } from './diagnosisSteps';
import type { Step } from './diagnosisSteps';
import type { Layer } from './direct/directReading';
import type { Problem } from './problem';
import type { Verdict } from './verdict';

export type StepResult =
	| { step: Step; state: 'passed'; ms: number | undefined }
	| { step: Step; state: 'failed'; problem: Problem }
	| { step: Step; state: 'skipped' };

export type Diagnosis = { verdict: Verdict; steps: readonly StepResult[] };

/** Up to the failing step all was got through, and nothing was tried behind it. */
function along(
	steps: readonly Step[],
	failed: Step | undefined,
	problem: Problem | undefined,
	ms: (step: Step) => number | undefined,
): StepResult[] {
	const at = failed === undefined ? steps.length : steps.indexOf(failed);
	return steps.map((step, index): StepResult => {
		if (index < at) {
			return { step, state: 'passed', ms: ms(step) };
		}
		return index === at && problem
			? { step, state: 'failed', problem }
			: { step, state: 'skipped' };
	});
}

/** Unseen, while something that lies at or behind it was seen; and no address in figures has a name. */
const isPassedOver = (layer: Layer, layers: readonly Layer[], reached: readonly Layer[]): boolean =>
	layer === 'name' || layers.slice(layers.indexOf(layer)).some((later) => reached.includes(later));

function directSteps(verdict: Verdict, layers: readonly Layer[]): StepResult[] {
	const problem = verdict.state === 'up' ? undefined : verdict.problem;
	const passed = verdict.evidence.reduce<{ layer: Layer; ms: number }[]>(
		(all, one) => (one.kind === 'passed' ? [...all, one] : all),
		[],
	);
	const reached = passed.map(({ layer }) => layer);
	const stopped = verdict.evidence.reduce<Layer | undefined>(
		(found, one) => (one.kind === 'stopped' ? one.layer : found),
		undefined,
	);
	const from = stopped ? layers.indexOf(stopped) : layers.length;
	// What the sandbox does not show by itself was got through with what came after it.
	const known = layers.filter(
		(layer, index) =>
			reached.includes(layer) || index >= from || !isPassedOver(layer, layers, reached),
	);
	const next = stopped ?? known.find((layer) => !reached.includes(layer));
	const failing = problem ? (next ?? known[known.length - 1]) : undefined;
	if (verdict.proof === 'http-only') {
		// TLS was accepted as it is, and what lies behind it was asked by HTTP alone.
		return along(['settings', ...layers], 'upgrade', problem, () => undefined);
	}
	const steps: readonly Step[] = ['settings', ...known];
	return along(steps, failing, problem, (step) => passed.find(({ layer }) => layer === step)?.ms);
}

/** Of the last way that was gone. */
const layersOf = ({ evidence }: Verdict): readonly Layer[] =>
	evidence.reduce<readonly Layer[]>(
		(known, one) => (one.kind === 'asked' ? (one.layers ?? []) : known),
		[],
	);

/** A verdict layer by layer: where it fails, and what was not tried any more. */
export function diagnose(verdict: Verdict, simotelIsSecure: boolean): Diagnosis {
	const problem = verdict.state === 'up' ? undefined : verdict.problem;
	const whole = (): number => verdict.ms;
	if (problem && unset.includes(problem.code)) {
		return { verdict, steps: along(['settings', 'check'], 'settings', problem, () => undefined) };
	}
	if (verdict.target === 'simotel') {
		const steps = simotelSteps.filter((step) => step !== 'tls' || simotelIsSecure);
		const failed = problem && (simotelFaults[problem.code] ?? 'answer');
		const ms = (step: Step) => (step === 'answer' ? whole() : undefined);
		return { verdict, steps: along(steps, failed, problem, ms) };
	}
	if (verdict.way === 'api') {
		const failed = problem && (apiFaults[problem.code] ?? 'check');
		const ms = (step: Step) => (step === 'check' ? whole() : undefined);
		return { verdict, steps: along(apiSteps, failed, problem, ms) };
	}
	return { verdict, steps: directSteps(verdict, layersOf(verdict)) };
}
