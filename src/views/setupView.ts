import { causeOf, nextStepOf, settingName } from './problemView';
import { composeReply, line, note, type Part, type Reply } from './reply';
import { roleSentences, type UnknownRoleFacts } from './roleSentences';
import { type RefusedFacts, refusedSentence } from './savedView';
import { setupSections } from './settingsSummaryView';
import { nextStep, type NextStepFacts } from './setupNextStep';
import { type Audience, verdictParts } from './statusView';
import { inWords } from './time';
import type { Generation } from '../domain/generation';
import { problem, type Problem } from '../domain/problem';
import type { SettingHint } from '../domain/settings/settingHints';
import type { SummarySection } from '../domain/settings/settingsSummary';
import type { Verdict } from '../domain/verdict';

export type SetupFacts = {
	generation: Generation;
	/** Whether the update to 8.0 has removed this workspace's old VoIP settings and API. */
	lostOmnichannel: boolean;
	sections: readonly SummarySection[];
	verdicts: readonly Verdict[];
	/** False if the workspace has no VoIP API. */
	api: 'askable' | 'not-set-up' | false;
	callsProblem: Problem | undefined;
	faults: readonly RefusedFacts[];
	hints: readonly SettingHint[];
	/** Whether Simotel sends its events to this workspace. */
	watchesEvents: boolean;
	unknownRoles: readonly UnknownRoleFacts[];
	adminsAreEveryone: boolean;
	refusals: readonly (RefusedFacts & { at: number })[];
	missing: NextStepFacts['missing'];
};

function checked({ verdicts, api, callsProblem }: SetupFacts, audience: Audience): Part[] {
	const { setup } = audience.messages;
	const lines = verdicts.reduce<Part[]>(
		(all, verdict) => [...all, ...verdictParts(verdict, audience)],
		[],
	);
	if (api !== 'askable') {
		return api ? [...lines, line(setup.callsWithoutToken)] : lines;
	}
	const calls = callsProblem
		? [
				line(setup.callsUnknown(causeOf(callsProblem, audience.messages))),
				note(nextStepOf(callsProblem, audience.messages)),
			]
		: [line(setup.callsAllowed)];
	return [...lines, ...calls];
}

function remarks(facts: SetupFacts, { messages, now }: Audience): Part[] {
	const { setup } = messages;
	// The first fault is shown as the next step, in the last line.
	const faults = facts.faults
		.slice(1)
		.map((fault) => note(`• ${nextStepOf(problem('setting-invalid', fault), messages)}`));
	const hints = facts.hints.map(({ setting, hint }) =>
		note(`• ${settingName(setting, messages)}: ${setup.hints[hint]}`),
	);
	const roles = roleSentences(facts.unknownRoles, facts.adminsAreEveryone, messages).map(
		(sentence) => note(`• ${sentence}`),
	);
	const refused = facts.refusals.map((refusal) => {
		const ago = setup.refusedAgo(inWords(now - refusal.at, messages));
		return note(`• ${ago} ${refusedSentence(refusal, messages)}`);
	});
	const events = facts.watchesEvents ? [note(`• ${setup.renewAddress}`)] : [];
	const all = [...faults, ...refused, ...roles, ...hints, ...events];
	return all.length > 0 ? [line(setup.remarks), ...all] : [];
}

/** Shows what is configured and from where, whether it works, and the one next step. */
export const setupView = (facts: SetupFacts, audience: Audience): Reply =>
	composeReply([
		line(audience.messages.setup.heading),
		note(audience.messages.setup.generations[facts.generation]),
		...(facts.lostOmnichannel ? [note(audience.messages.setup.movedTo8)] : []),
		...setupSections(facts.sections, audience.messages),
		...checked(facts, audience),
		...remarks(facts, audience),
		line(nextStep(facts, audience.messages)),
	]);
