import type { Subcommand } from './subcommand';
import type { Rights } from '../domain/rights';
import type { Messages } from '../messages/english';
import { helpView } from '../views/helpView';

/** The subcommands this user may run. */
export const allowed = (table: readonly Subcommand[], rights: Rights): Subcommand[] =>
	table.filter(({ forAdmins }) => rights.admin || !forAdmins);

export const summariesOf = (table: readonly Subcommand[], messages: Messages): string[] =>
	table.map(({ summary }) => summary(messages));

/** `/voip help`, made from the table that it stands in. */
export function helpCommand(table: () => readonly Subcommand[]): Subcommand {
	return {
		name: 'help',
		forAdmins: false,
		summary: ({ help }) => help.summaries.help,
		run: ({ rights, messages }) =>
			Promise.resolve(helpView(summariesOf(allowed(table(), rights), messages), messages)),
	};
}
