import { isFault, nextStepOf, settingName } from './problemView';
import { composeReply, line, note, type Part, type Reply } from './reply';
import { roleSentences, type UnknownRoleFacts } from './roleSentences';
import { verdictParts } from './statusView';
import { problem } from '../domain/problem';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';

export type RefusedFacts = { setting: string; reason: string; example: string };

/** Says why a value was not stored, with an example that would be. */
export function refusedSentence(facts: RefusedFacts, messages: Messages): string {
	const { settings } = messages;
	const reason = isFault(facts.reason, settings.faults) ? settings.faults[facts.reason] : '';
	return settings.refused({
		name: settingName(facts.setting, messages),
		reason,
		example: facts.example,
	});
}

export const refusedView = (facts: RefusedFacts, messages: Messages): Reply =>
	composeReply([line(refusedSentence(facts, messages)), note(messages.settings.keptOld)]);

type SavedFacts = {
	sections: readonly (keyof Messages['settings']['sections'])[];
	verdicts: readonly Verdict[];
	/** Targets that an admin has switched off. */
	switchedOff: readonly Target[];
	/** Saved values that cannot work but were not refused, such as secrets. */
	faults: readonly RefusedFacts[];
	eventSecretTooShort: boolean;
	unknownRoles: readonly UnknownRoleFacts[];
	adminsAreEveryone: boolean;
	startedAt: number;
	now: number;
};

/** Reports what works with the settings that were saved. */
export function savedView(facts: SavedFacts, messages: Messages): Reply {
	const { settings, setup } = messages;
	const { verdicts, unknownRoles, startedAt, now } = facts;
	const audience = { messages, admin: true, startedAt, now };
	const sections = facts.sections.map((section) => settings.sections[section]).join(', ');
	const parts = verdicts.reduce<Part[]>(
		(all, verdict) => [...all, ...verdictParts(verdict, audience)],
		[],
	);
	const told = verdicts.map((verdict) =>
		verdict.state === 'up' ? undefined : verdict.problem.facts.setting,
	);
	const faults = facts.faults
		.filter(({ setting }) => !told.includes(setting))
		.map((fault) => note(nextStepOf(problem('setting-invalid', fault), messages)));
	const short = facts.eventSecretTooShort
		? [note(setup.tooShort(settingName('simotel_event_secret', messages)))]
		: [];
	const off = facts.switchedOff.map((target) =>
		note(settings.switchedOff(messages.status.targets[target])),
	);
	const roles = roleSentences(unknownRoles, facts.adminsAreEveryone, messages).map(note);
	const nothing = verdicts.length + off.length + faults.length + short.length + roles.length === 0;
	const onlyAccess = facts.sections.every((section) => section === 'access');
	return composeReply([
		line(settings.saved(sections)),
		...parts,
		...off,
		...faults,
		...short,
		...roles,
		...(nothing && !onlyAccess ? [note(settings.nothingToCheck)] : []),
	]);
}
