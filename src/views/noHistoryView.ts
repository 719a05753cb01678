import { foreignText } from './foreignText';
import { composeReply, own, type Reply } from './reply';
import { periods } from '../domain/history/period';
import { targets } from '../domain/target';
import type { Messages } from '../messages/en/english';
import { code } from '../messages/markup';

/** Says that nothing is recorded yet, and to admins what to switch on. */
export function noHistoryView(
	{ isOn, admin }: { isOn: boolean; admin: boolean },
	{ history, status }: Messages,
): Reply {
	const { heading, forAgents, next, soon } = history.none;
	const off = admin ? status.next(next) : forAgents;
	return composeReply([own(heading, isOn ? soon : off)]);
}

/** Answers words that are no target and no period, or too many of them. */
export function historyChoicesView(
	word: string | undefined,
	nearest: string | undefined,
	{ history }: Messages,
): Reply {
	const said =
		word === undefined
			? history.twice
			: history.unknown(code(foreignText(word, 40)), nearest && code(nearest));
	const choices = history.choices(targets.map(code).join(', '), periods.map(code).join(', '));
	return composeReply([own(said, choices)]);
}
