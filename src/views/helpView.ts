import { foreignText } from './foreignText';
import { composeReply, own, type Reply } from './reply';
import { targets } from '../domain/target';
import type { Messages } from '../messages/en/english';
import { code } from '../messages/markup';

/** Lists the subcommands that the user may run. */
export const helpView = (summaries: readonly string[], { help }: Messages): Reply =>
	composeReply([own(help.heading, ...summaries)]);

/** Answers an unknown word with the nearest subcommand. */
export const unknownWordView = (
	word: string,
	nearest: string | undefined,
	{ help }: Messages,
): Reply =>
	composeReply([
		own(help.unknown(code(foreignText(word, 40)), nearest && code(`/voip ${nearest}`))),
	]);

/** Shows one sentence that refuses and says who can help. */
export const refusalView = (sentence: string): Reply => composeReply([own(sentence)]);

/** Answers a command with an unknown target. */
export const unknownTargetView = (
	word: string,
	nearest: string | undefined,
	{ status }: Messages,
): Reply =>
	composeReply([
		own(
			status.unknownTarget(
				code(foreignText(word, 40)),
				targets.map(code).join(', '),
				nearest && code(nearest),
			),
		),
	]);

/** Tells the admin who has just installed the app what to type and what to set. */
export const welcomeView = ({ setup: { welcome } }: Messages): Reply =>
	composeReply([own(welcome.heading, welcome.type, welcome.settings, welcome.reports)]);
