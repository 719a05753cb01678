import { evidenceParts } from './evidenceView';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, line, note, type Part, type Reply } from './reply';
import {
	adviceNotes,
	apiProblemNotes,
	type Audience,
	heldBackNotes,
	verdictLine,
} from './statusView';
import type { Diagnosis } from '../domain/diagnosis/diagnose';
import type { StepResult } from '../domain/diagnosis/diagnosisSteps';
import { rowOf } from '../domain/problemTable';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';

const marks = { passed: '✓', failed: '✗', degraded: '!', skipped: '—' } as const;

/** Telephony works in spite of it. */
const isDegraded = (result: StepResult): boolean =>
	result.state === 'failed' && rowOf(result.problem.code).state === 'degraded';

export function stepLine(result: StepResult, messages: Messages): string {
	const { test, status } = messages;
	const name = `${marks[isDegraded(result) ? 'degraded' : result.state]} ${test.steps[result.step]}`;
	switch (result.state) {
		case 'passed':
			return result.ms === undefined ? name : `${name} · ${status.milliseconds(result.ms)}`;
		case 'failed':
			return `${name} · ${causeOf(result.problem, messages)}`;
		case 'skipped':
			return `${name} · ${test.skipped}`;
	}
}

const failedAt = ({ steps }: Diagnosis): StepResult | undefined =>
	steps.find(({ state }) => state === 'failed');

function summary(diagnosis: Diagnosis, audience: Audience): Part[] {
	const { messages } = audience;
	const failed = failedAt(diagnosis);
	const words = failed && isDegraded(failed) ? messages.test.attentionAt : messages.test.failsAt;
	return failed?.state === 'failed'
		? [note(words(messages.test.steps[failed.step])), note(nextStepOf(failed.problem, messages))]
		: [];
}

/** Returns the result of Rocket.Chat's own check, shown after the layers of the direct one. */
function ownCheckNotes({ ownCheck }: Verdict, { messages }: Audience): Part[] {
	if (!ownCheck) {
		return [];
	}
	const { test, status } = messages;
	const said =
		ownCheck.state === 'up'
			? `${status.states.up} · ${status.milliseconds(ownCheck.ms)}`
			: causeOf(ownCheck.problem, messages);
	return [note(test.ownCheck(said))];
}

/** Returns how an admin can make the app known to a server that does not know it. */
function identifyNotes({ proof, heldBack }: Verdict, { messages }: Audience): Part[] {
	const isStranger =
		proof === 'sip-unidentified' || (heldBack?.layer === 'sip' && heldBack.answered);
	return isStranger ? messages.status.identify.map((text) => note(text)) : [];
}

/** Shows every step, the failed one with its next step, and the evidence. */
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
				...ownCheckNotes(diagnosis.verdict, audience),
				...heldBackNotes(diagnosis.verdict, audience),
				...identifyNotes(diagnosis.verdict, audience),
				...apiProblemNotes(diagnosis.verdict, audience),
				...evidenceParts(diagnosis.verdict, audience.messages),
			],
			[],
		),
	]);
