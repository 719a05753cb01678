import type { Subcommand } from './commandContext';
import type { Rights } from '../domain/rights';
import type { Messages } from '../messages/en/english';
import { helpView } from '../views/helpView';

/** The subcommands this user may run. */
export const allowed = (table: readonly Subcommand[], rights: Rights): Subcommand[] =>
	table.filter(({ forAdmins }) => rights.admin || !forAdmins);

/** What the help says to this user. */
export const summariesOf = (
	table: readonly Subcommand[],
	messages: Messages,
	rights: Rights,
): string[] =>
	allowed(table, rights).reduce<string[]>(
		(lines, { summaries }) => [...lines, ...summaries(messages, rights)],
		[],
	);

/** `/voip help`, made from the table that it stands in. */
export function helpCommand(table: () => readonly Subcommand[]): Subcommand {
	return {
		name: 'help',
		forAdmins: false,
		summaries: ({ help }) => [help.summaries.help],
		run: ({ rights, messages }) =>
			Promise.resolve(helpView(summariesOf(table(), messages, rights), messages)),
	};
}
