import { markSteps, type StepResult } from './diagnosisSteps';
import { rowOf } from '../problemTable';
import type { Layer, Step } from '../step';
import type { Verdict } from '../verdict';

type Passed = { layer: Layer; ms: number };

/** Returns whether a layer without evidence is left out: a later layer passed, or it is the name and the address is an IP address. */
const isPassedOver = (layer: Layer, layers: readonly Layer[], reached: readonly Layer[]): boolean =>
	layer === 'name' || layers.slice(layers.indexOf(layer)).some((later) => reached.includes(later));

/** Returns the layers of the last connection that was tried. */
const layersOf = ({ evidence }: Verdict): readonly Layer[] =>
	evidence.reduce<readonly Layer[]>(
		(known, one) => (one.kind === 'asked' ? (one.layers ?? []) : known),
		[],
	);

const slowest = (passed: readonly Passed[]): Layer | undefined =>
	passed.reduce<Passed | undefined>(
		(longest, one) => (longest && longest.ms >= one.ms ? longest : one),
		undefined,
	)?.layer;

/** An unexpected greeting is shown as a step of its own, before the login; so is what was left out this time. */
function withOwnSteps(layers: readonly Layer[], step: Step | 'stopped' | undefined): Layer[] {
	if (!step || layers.some((layer) => layer === step)) {
		return [...layers];
	}
	if (step === 'login' || step === 'sip') {
		return [...layers, step];
	}
	const before = layers.filter((layer) => layer !== 'login');
	const after = layers.filter((layer) => layer === 'login');
	return step === 'banner' ? [...before, step, ...after] : [...layers];
}

/** Returns the steps of a direct check: one for each layer of the connection. */
export function directSteps(verdict: Verdict): StepResult[] {
	const problem = verdict.state === 'up' ? undefined : verdict.problem;
	const passed = verdict.evidence.flatMap((line) => (line.kind === 'passed' ? [line] : []));
	const stopped = verdict.evidence.reduce<Layer | undefined>(
		(found, one) => (one.kind === 'stopped' ? one.layer : found),
		undefined,
	);
	const reached = passed.map(({ layer }) => layer);
	// The login was right, though it was refused.
	const seen = verdict.proof === 'account-in-use' ? [...reached, 'login' as const] : reached;
	const step = problem && rowOf(problem.code).step;
	const usual = layersOf(verdict);
	const layers = withOwnSteps(usual, step);
	if (verdict.httpOnly) {
		// The certificate was accepted without verification, and only HTTP was asked over it.
		const answered = verdict.evidence.some(({ kind }) => kind === 'answered');
		const atHttp = answered ? 'upgrade' : 'http';
		const failed = step === 'sip' ? step : atHttp;
		const shown = layers.filter((layer) => layer !== 'name' || reached.includes(layer));
		return markSteps(['settings', ...shown], { failed, problem });
	}
	const from = stopped ? layers.indexOf(stopped) : layers.length;
	// Some sandboxes report no event for a layer: it passed if a later one did.
	const known = layers.filter(
		(layer, index) =>
			reached.includes(layer) || index >= from || !isPassedOver(layer, layers, reached),
	);
	const next = stopped ?? known.find((layer) => !reached.includes(layer));
	const all = problem?.code === 'slow' ? slowest(passed) : known[known.length - 1];
	const ofProblem = known.find((layer) => layer === step);
	const isOthers = problem?.code === 'checks-differ';
	const failed = problem && (isOthers ? undefined : (ofProblem ?? next ?? all));
	const ms = (step: string): number | undefined => passed.find(({ layer }) => layer === step)?.ms;
	const unseen = problem ? [] : known.filter((layer) => !seen.includes(layer));
	return markSteps(['settings', ...known], { failed, problem, ms, reached: seen, unseen });
}
