import { faultGroups, heldBackTogether } from './faultParts';
import { type MonitorRemark, monitorRemark } from './monitorRemarks';
import { nextStepOf, reasonText, settingName } from './problemView';
import { composeReply, own, type Reply, small } from './reply';
import { roleSentences, type UnknownRoleFacts } from './roleSentences';
import { serverParts, upLines } from './statusView';
import { problem } from '../domain/problem';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';
import { bold, code } from '../messages/markup';

export type RefusedFacts = { setting: string; reason: string; example: string };

const isAddress = (text: string): boolean => /^[a-z]+:\/\/\S+$/.test(text);

/** Shows each form of an address by itself, because it is to be copied. */
function exampleText(example: string): string {
	const forms = example.split(', ');
	return forms.every(isAddress) ? forms.map(code).join(', ') : code(example);
}

/** Says why a value was not stored, with an example that would be. */
export function refusedSentence(facts: RefusedFacts, messages: Messages): string {
	return messages.settings.refused({
		name: settingName(facts.setting, messages),
		reason: reasonText(facts.reason, messages),
		example: exampleText(facts.example),
	});
}

export const refusedView = (facts: RefusedFacts, messages: Messages): Reply =>
	composeReply([own(refusedSentence(facts, messages)), small(messages.settings.keptOld)]);

type SavedFacts = {
	sections: readonly (keyof Messages['settings']['sections'])[];
	verdicts: readonly Verdict[];
	/** Targets that an admin has switched off. */
	switchedOff: readonly Target[];
	/** Saved values that cannot work but were not refused, such as secrets. */
	faults: readonly RefusedFacts[];
	eventSecretTooShort: boolean;
	/** What is left to do for the way back from Simotel. */
	eventStep?: 'eventSecret' | 'eventAddress' | undefined;
	unknownRoles: readonly UnknownRoleFacts[];
	adminsAreEveryone: boolean;
	monitor: readonly MonitorRemark[];
	startedAt: number;
	now: number;
};

/** Reports what works with the settings that were saved. */
export function savedView(facts: SavedFacts, messages: Messages): Reply {
	const { settings, setup } = messages;
	const { verdicts, unknownRoles, startedAt, now } = facts;
	const audience = { messages, admin: true, startedAt, now };
	const sections = facts.sections.map((section) => settings.sections[section]).join(', ');
	const told = verdicts.map((verdict) =>
		verdict.state === 'up' ? undefined : verdict.problem.facts.setting,
	);
	const faults = facts.faults
		.filter(({ setting }) => !told.includes(setting))
		.map((fault) => nextStepOf(problem('setting-invalid', fault), messages));
	const short = facts.eventSecretTooShort
		? [setup.tooShort(settingName('simotel_event_secret', messages))]
		: [];
	const off = facts.switchedOff.map((target) =>
		settings.switchedOff(messages.status.targets[target]),
	);
	const roles = roleSentences(unknownRoles, facts.adminsAreEveryone, messages);
	const monitor = facts.monitor.map((remark) => monitorRemark(remark, { messages, now }));
	const isFine = faults.length === 0 && verdicts.every(({ state }) => state === 'up');
	const next = facts.eventStep && isFine ? [messages.status.next(setup.next[facts.eventStep])] : [];
	const remarks = [...off, ...faults, ...short, ...roles, ...monitor, ...next];
	const nothing = verdicts.length + remarks.length === 0;
	const needsNoServer = facts.sections.every(
		(section) => section === 'access' || section === 'monitor',
	);
	return composeReply([
		...serverParts(bold(settings.saved(sections)), faultGroups(verdicts, audience), [
			...upLines(verdicts, audience),
			...heldBackTogether(verdicts, audience),
		]),
		own(...remarks, nothing && !needsNoServer ? settings.nothingToCheck : ''),
	]);
}
