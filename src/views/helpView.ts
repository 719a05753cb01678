import { foreignText } from './foreignText';
import { composeReply, line, note, type Part, type Reply } from './reply';
import { targets } from '../domain/target';
import type { Messages } from '../messages/en/english';

const list = (summaries: readonly string[], { help }: Messages): Part[] => [
	line(help.heading),
	...summaries.map((summary) => line(summary)),
];

/** Lists the subcommands that the user may run. */
export const helpView = (summaries: readonly string[], messages: Messages): Reply =>
	composeReply(list(summaries, messages));

/** Answers an unknown word with the nearest subcommand and the help. */
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

/** Shows one sentence that refuses and says who can help. */
export const refusalView = (sentence: string): Reply => composeReply([line(sentence)]);

/** Answers `/voip status` with an unknown target. */
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

/** Tells the admin who has just installed the app what to type and what to set. */
export const welcomeView = ({ setup }: Messages): Reply =>
	composeReply(
		[setup.welcome.heading, setup.welcome.type, setup.welcome.settings, setup.welcome.reports].map(
			line,
		),
	);
