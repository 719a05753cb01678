import { markSteps, type StepResult } from './diagnosisSteps';
import { rowOf } from '../problem';
import type { Layer } from '../step';
import type { Verdict } from '../verdict';

type Passed = { layer: Layer; ms: number };

/** Unseen, while something that lies at or behind it was seen; and no address in figures has a name. */
const isPassedOver = (layer: Layer, layers: readonly Layer[], reached: readonly Layer[]): boolean =>
	layer === 'name' || layers.slice(layers.indexOf(layer)).some((later) => reached.includes(later));

/** The layers of the way that was taken last. */
const layersOf = ({ evidence }: Verdict): readonly Layer[] =>
	evidence.reduce<readonly Layer[]>(
		(known, one) => (one.kind === 'asked' ? (one.layers ?? []) : known),
		[],
	);

const slowest = (passed: readonly Passed[]): Layer | undefined =>
	passed.reduce<Passed | undefined>(
		(most, one) => (most && most.ms >= one.ms ? most : one),
		undefined,
	)?.layer;

/** A connection of our own: the layers that it came through, and the one that it did not. */
export function directSteps(verdict: Verdict): StepResult[] {
	const problem = verdict.state === 'up' ? undefined : verdict.problem;
	const passed = verdict.evidence.flatMap((line) => (line.kind === 'passed' ? [line] : []));
	const stopped = verdict.evidence.reduce<Layer | undefined>(
		(found, one) => (one.kind === 'stopped' ? one.layer : found),
		undefined,
	);
	const reached = passed.map(({ layer }) => layer);
	const step = problem && rowOf(problem.code).step;
	const usual = layersOf(verdict);
	// A greeting where none was expected is a step of its own.
	const layers: readonly Layer[] =
		step === 'banner' && !usual.includes(step) ? [...usual, step] : usual;
	if (verdict.proof === 'http-only') {
		// TLS was accepted as it is, and what lies behind it was asked by HTTP alone.
		const answered = verdict.evidence.some(({ kind }) => kind === 'answered');
		const atHttp = answered ? 'upgrade' : 'http';
		const failed = step === 'sip' ? step : atHttp;
		const shown = layers.filter((layer) => layer !== 'name' || reached.includes(layer));
		return markSteps(['settings', ...shown], { failed, problem });
	}
	const from = stopped ? layers.indexOf(stopped) : layers.length;
	// What the sandbox does not show by itself was got through with what came after it.
	const known = layers.filter(
		(layer, index) =>
			reached.includes(layer) || index >= from || !isPassedOver(layer, layers, reached),
	);
	const next = stopped ?? known.find((layer) => !reached.includes(layer));
	const all = problem?.code === 'slow' ? slowest(passed) : known[known.length - 1];
	const ofProblem = known.find((layer) => layer === step);
	const failed = problem && (ofProblem ?? next ?? all);
	const ms = (step: string): number | undefined => passed.find(({ layer }) => layer === step)?.ms;
	return markSteps(['settings', ...known], { failed, problem, ms, reached });
}
