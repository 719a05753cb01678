import { evidenceParts } from './evidenceView';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, line, note, type Part, type Reply } from './reply';
import { adviceNotes, apiProblemNotes, type Audience, verdictLine } from './statusView';
import type { Diagnosis } from '../domain/diagnosis/diagnose';
import type { StepResult } from '../domain/diagnosis/diagnosisSteps';
import type { Messages } from '../messages/en/english';

const marks = { passed: '✓', failed: '✗', skipped: '—' } as const;

export function stepLine(result: StepResult, messages: Messages): string {
	const { test, status } = messages;
	const name = `${marks[result.state]} ${test.steps[result.step]}`;
	switch (result.state) {
		case 'passed':
			return result.ms === undefined ? name : `${name} · ${status.milliseconds(result.ms)}`;
		case 'failed':
			return `${name} · ${causeOf(result.problem, messages)}`;
		case 'skipped':
			return `${name} · ${test.skipped}`;
	}
}

/** A degraded server has got through every step that it fails at. */
const failedAt = ({ steps }: Diagnosis): StepResult | undefined =>
	steps.find(({ state }) => state === 'failed');

function summary(diagnosis: Diagnosis, audience: Audience): Part[] {
	const { messages } = audience;
	const failed = failedAt(diagnosis);
	return failed?.state === 'failed'
		? [
				note(messages.test.failsAt(messages.test.steps[failed.step])),
				note(nextStepOf(failed.problem, messages)),
			]
		: [];
}

/** Every layer, the first that fails named with its next step, and what was said. */
export const testView = (diagnoses: readonly Diagnosis[], audience: Audience): Reply =>
	composeReply([
		line(audience.messages.test.heading),
		...diagnoses.reduce<Part[]>(
			(parts, diagnosis) => [
				...parts,
				line(verdictLine(diagnosis.verdict, audience)),
				...diagnosis.steps.map((step) => note(stepLine(step, audience.messages))),
				...summary(diagnosis, audience),
				...adviceNotes(diagnosis.verdict, audience),
				...apiProblemNotes(diagnosis.verdict, audience),
				...evidenceParts(diagnosis.verdict, audience.messages),
			],
			[],
		),
	]);
