import { foreignText } from './foreignText';
import { composeReply, line, note } from './reply';
import type { Reply } from './reply';
import { targets } from '../domain/target';
import type { Messages } from '../messages/english';

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
