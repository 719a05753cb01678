import { foreignText } from './foreignText';
import type { Problem } from '../domain/problem';
import type { Messages } from '../messages/english';
import type { SentenceFacts } from '../messages/problemMessages';

const isFault = (
	reason: string,
	faults: Messages['settings']['faults'],
): reason is keyof Messages['settings']['faults'] => Object.keys(faults).includes(reason);

function harmless({ facts }: Problem, { settings }: Messages): SentenceFacts {
	const { text, where, reason } = facts;
	return {
		...facts,
		...(text === undefined ? {} : { text: foreignText(text, 200) }),
		...(where === undefined ? {} : { where: foreignText(where, 120) }),
		...(reason !== undefined && isFault(reason, settings.faults)
			? { reason: settings.faults[reason] }
			: {}),
	};
}

/** A few words, without any address: everybody may read them. */
export const causeOf = (problem: Problem, messages: Messages): string =>
	messages.problems[problem.code].cause(harmless(problem, messages));

/** What an admin does about it. */
export const nextStepOf = (problem: Problem, messages: Messages): string =>
	messages.status.next(messages.problems[problem.code].next(harmless(problem, messages)));
