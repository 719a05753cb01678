import type { Subcommand } from './commandContext';
import type { Rights } from '../domain/rights';
import type { Messages } from '../messages/en/english';
import { helpView } from '../views/helpView';

/** Returns the subcommands that this user may run. */
export const allowed = (table: readonly Subcommand[], rights: Rights): Subcommand[] =>
	table.filter(({ forAdmins }) => rights.admin || !forAdmins);

/** Returns the help lines for this user. */
const summariesOf = (table: readonly Subcommand[], messages: Messages, rights: Rights): string[] =>
	allowed(table, rights).reduce<string[]>(
		(lines, { summaries }) => [...lines, ...summaries(messages, rights)],
		[],
	);

/** Takes a function, because the table contains this command too. */
export function helpCommand(table: () => readonly Subcommand[]): Subcommand {
	return {
		name: 'help',
		forAdmins: false,
		summaries: () => [],
		run: ({ rights, messages }) =>
			Promise.resolve(helpView(summariesOf(table(), messages, rights), messages)),
	};
}
