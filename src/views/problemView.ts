import { foreignText } from './foreignText';
import type { Problem } from '../domain/problem';
import type { Messages } from '../messages/en/english';
import { code, markAddresses } from '../messages/markup';
import type { SentenceFacts } from '../messages/problemSentence';

/** Returns whether there is a sentence for this reason. */
const isFault = (
	reason: string,
	faults: Messages['settings']['faults'],
): reason is keyof Messages['settings']['faults'] => Object.keys(faults).includes(reason);

/** Returns the name of a setting on the settings page, or its id if it has none. */
export const settingName = (id: string, { settings }: Messages): string =>
	Object.entries(settings.names).find(([known]) => known === id)?.[1] ?? code(foreignText(id, 60));

/** Returns why a value cannot work. Empty if that is not known. */
export const reasonText = (reason: string, { settings }: Messages): string =>
	isFault(reason, settings.faults) ? markAddresses(settings.faults[reason]) : '';

const foreign = (text: string | undefined, max: number): string | undefined =>
	text === undefined ? undefined : code(foreignText(text, max));

/** Returns the facts in a form that takes no effect in our own words. */
function harmless({ facts }: Problem, messages: Messages): SentenceFacts {
	const { text, where, reason, setting, other, example, permission } = facts;
	const shown: Record<string, string | undefined> = {
		text: foreign(text, 200),
		where: foreign(where, 120),
		example: foreign(example, 120),
		permission: foreign(permission, 80),
		setting: setting === undefined ? undefined : settingName(setting, messages),
		settingId: setting,
		reason: other === undefined ? reason && reasonText(reason, messages) : causeOf(other, messages),
	};
	const known = Object.entries(shown).filter(([, value]) => value !== undefined);
	return { ...facts, ...Object.fromEntries(known) };
}

/** Returns the cause in a few words, without an address, so that all users may read it. */
export const causeOf = (problem: Problem, messages: Messages): string =>
	messages.problems[problem.code].cause(harmless(problem, messages));

/** Returns what an admin should do. */
export const nextStepOf = (problem: Problem, messages: Messages): string =>
	messages.status.next(messages.problems[problem.code].next(harmless(problem, messages)));
