import { evidenceParts } from './evidenceView';
import { apiProblemParts, faultGroups, heldBackLines } from './faultParts';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, own, type Part, type Reply, small } from './reply';
import {
	addressOf,
	type Audience,
	faultLine,
	headline,
	isPlainlyUp,
	joined,
	serverName,
	symbols,
	upLine,
} from './serverLine';
import { adviceLines, serverParts } from './statusView';
import { stepCount, stepLines, stepSummary } from './stepView';
import type { Diagnosis } from '../domain/diagnosis/diagnose';
import type { Verdict } from '../domain/verdict';
import { bold, code, fence } from '../messages/markup';

/** Returns the result of Rocket.Chat's own check of a server that was asked directly too. */
function ownCheckLines({ ownCheck, state }: Verdict, { messages }: Audience): string[] {
	if (!ownCheck) {
		return [];
	}
	const { test, amounts } = messages;
	if (ownCheck.state === 'up') {
		return [test.ownCheckUp(amounts.amount(ownCheck.ms, 'ms'))];
	}
	const isSilent = state !== 'up' && ownCheck.problem.code === 'workspace-unreachable';
	return [isSilent ? test.ownCheckSilent : test.ownCheck(causeOf(ownCheck.problem, messages))];
}

const codeOf = (verdict: Verdict, { messages }: Audience): string[] =>
	verdict.state === 'up' ? [] : [messages.test.code(verdict.problem.code)];

/** Folds what a server passed into its line. */
function foldedLine({ verdict, steps }: Diagnosis, audience: Audience): string {
	const counted = stepCount(steps, audience.messages);
	if (!isPlainlyUp(verdict)) {
		return upLine(verdict, audience, [counted]);
	}
	const { messages } = audience;
	const time = messages.amounts.amount(verdict.ms, 'ms');
	return `${symbols.up} ${joined([bold(serverName(verdict, messages)), counted, time])}`;
}

/** Folds what passes, and opens what fails. */
export function testView(diagnoses: readonly Diagnosis[], audience: Audience): Reply {
	const { messages } = audience;
	const verdicts = diagnoses.map(({ verdict }) => verdict);
	const stepsOf = (verdict: Verdict): Diagnosis['steps'] =>
		diagnoses.find((one) => one.verdict === verdict)?.steps ?? [];
	const faults = faultGroups(verdicts, audience, (verdict) => ({
		beside: codeOf(verdict, audience),
		below: [...stepSummary(stepsOf(verdict), messages), ...ownCheckLines(verdict, audience)],
		after: heldBackLines(verdict, audience),
	}));
	const up = diagnoses
		.filter(({ verdict }) => verdict.state === 'up')
		.flatMap((one) => [foldedLine(one, audience), ...adviceLines(one.verdict, audience)]);
	const shownFirst = verdicts.find(({ state }) => state !== 'up') ?? verdicts[0];
	const command = code(`/voip test ${shownFirst?.target ?? ''}`);
	return composeReply([
		...serverParts(headline(verdicts, audience), faults, up),
		...apiProblemParts(verdicts, audience),
		small(messages.test.more(command)),
	]);
}

/** Returns how an admin can make the app known to a server that does not know it. */
function identifyParts({ proof, heldBack }: Verdict, { messages }: Audience): Part[] {
	const isStranger =
		proof === 'sip-unidentified' || (heldBack?.layer === 'sip' && heldBack.answered);
	const { why, lines } = messages.status.identify;
	return isStranger ? [own(why, fence(lines))] : [];
}

/** Shows every step of one target, and the evidence. */
export function testTargetView({ verdict, steps }: Diagnosis, audience: Audience): Reply {
	const { messages } = audience;
	const beside = [addressOf(verdict, audience), ...codeOf(verdict, audience)];
	const isUp = verdict.state === 'up';
	return composeReply([
		own(
			isUp ? upLine(verdict, audience, beside) : faultLine([verdict], audience, beside),
			...stepLines(steps, messages),
			...ownCheckLines(verdict, audience),
			...(isUp ? adviceLines(verdict, audience) : [nextStepOf(verdict.problem, messages)]),
			...heldBackLines(verdict, audience),
		),
		...identifyParts(verdict, audience),
		...apiProblemParts([verdict], audience),
		...evidenceParts(verdict, messages),
	]);
}
