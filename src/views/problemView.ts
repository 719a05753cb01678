import { foreignText } from './foreignText';
import type { Problem, ProblemFacts } from '../domain/problem';
import type { Messages } from '../messages/en/english';

/** Returns whether there is a sentence for this reason. */
export const isFault = (
	reason: string,
	faults: Messages['settings']['faults'],
): reason is keyof Messages['settings']['faults'] => Object.keys(faults).includes(reason);

/** Returns the name of a setting on the settings page, or its id if it has none. */
export const settingName = (id: string, { settings }: Messages): string =>
	Object.entries(settings.names).find(([known]) => known === id)?.[1] ?? foreignText(id, 60);

function harmless({ facts }: Problem, messages: Messages): ProblemFacts {
	const { text, where, reason, setting, other } = facts;
	const { settings } = messages;
	return {
		...facts,
		...(setting === undefined ? {} : { setting: settingName(setting, messages) }),
		...(text === undefined ? {} : { text: foreignText(text, 200) }),
		...(where === undefined ? {} : { where: foreignText(where, 120) }),
		...(reason !== undefined && isFault(reason, settings.faults)
			? { reason: settings.faults[reason] }
			: {}),
		...(other === undefined ? {} : { reason: causeOf(other, messages) }),
	};
}

/** Returns the cause in a few words, without an address, so that all users may read it. */
export const causeOf = (problem: Problem, messages: Messages): string =>
	messages.problems[problem.code].cause(harmless(problem, messages));

/** Returns what an admin should do. */
export const nextStepOf = (problem: Problem, messages: Messages): string =>
	messages.status.next(messages.problems[problem.code].next(harmless(problem, messages)));
