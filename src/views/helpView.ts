import { foreignText } from './foreignText';
import { composeReply, line } from './reply';
import type { Part, Reply } from './reply';
import type { Messages } from '../messages/english';

const list = (summaries: readonly string[], { help }: Messages): Part[] => [
	line(help.heading),
	...summaries.map((summary) => line(summary)),
];

/** A line for each subcommand that the user may run. */
export const helpView = (summaries: readonly string[], messages: Messages): Reply =>
	composeReply(list(summaries, messages));

/** What a word that is no subcommand gets: the nearest one and the help. */
export function unknownWordView(
	word: string,
	nearest: string | undefined,
	summaries: readonly string[],
	messages: Messages,
): Reply {
	const { help } = messages;
	const said = help.unknown(foreignText(word, 40));
	return composeReply([
		line(nearest ? `${said} ${help.didYouMean(nearest)}` : said),
		...list(summaries, messages),
	]);
}

/** One sentence that says no, and who can help. */
export const refusalView = (sentence: string): Reply => composeReply([line(sentence)]);
