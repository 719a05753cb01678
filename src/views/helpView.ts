import { foreignText } from './foreignText';
import { composeReply, line, note, type Part, type Reply } from './reply';
import { targets } from '../domain/target';
import type { Messages } from '../messages/en/english';

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

/** What `/voip status` says to a target that there is not. */
export function unknownTargetView(
	word: string,
	nearest: string | undefined,
	messages: Messages,
): Reply {
	const { status, help } = messages;
	const said = status.unknownTarget(foreignText(word, 40));
	return composeReply([
		line(nearest ? `${said} ${help.didYouMean(nearest)}` : said),
		note(status.targetList(targets.join(', '))),
	]);
}

/** What to type and what to set, for whoever has just installed the app. */
export const welcomeView = ({ setup }: Messages): Reply =>
	composeReply(
		[setup.welcome.heading, setup.welcome.type, setup.welcome.settings, setup.welcome.reports].map(
			line,
		),
	);
