import { foreignText } from './foreignText';
import { composeReply, own, type Reply, small } from './reply';
import { symbols } from './serverLine';
import type { TrunkState } from '../domain/trunks/trunkEvent';
import type { TrunkRow } from '../domain/trunks/trunkList';
import type { Messages } from '../messages/en/english';
import { bold, code } from '../messages/markup';

const signs: Readonly<Record<TrunkState, string>> = {
	ok: symbols.up,
	unavailable: symbols.down,
	deactivated: '➖',
	other: symbols.unknown,
};

/** More would fill several screens. What is not right comes first. */
const maxRows = 40;

function headingOf(rows: readonly TrunkRow[], { trunks }: Messages): string {
	const worst = rows[0]?.state;
	if (worst === undefined) {
		return `${symbols.unknown} ${bold(trunks.headings.none)}`;
	}
	const count = rows.filter(({ state }) => state === worst).length;
	return `${signs[worst]} ${bold(trunks.headings[worst]({ count, all: rows.length }))}`;
}

/** Shows the last state of each trunk, sorted as `trunkRows` does. */
export function trunksView(
	rows: readonly TrunkRow[],
	{ watched, messages }: { watched: boolean; messages: Messages },
): Reply {
	const { trunks, amounts, status } = messages;
	const lines = rows
		.slice(0, maxRows)
		.map(
			({ name, state, ageMs }) =>
				`${signs[state]} ${trunks.line(code(foreignText(name)), trunks.states[state], amounts.roughly(ageMs))}`,
		);
	const more = rows.length > maxRows ? trunks.more(rows.length - maxRows) : '';
	const next = rows.length === 0 || !watched ? status.next(trunks.setUp) : '';
	return composeReply([
		own(headingOf(rows, messages), ...lines, more, next),
		small(trunks.untilFirst),
	]);
}
