import { allowed, summariesOf } from './help';
import type { CommandContext, Subcommand } from './subcommand';
import { nearest } from '../domain/nearest';
import { refusalView, unknownWordView } from '../views/helpView';
import type { Reply } from '../views/reply';

/** Finds what was typed in the table and runs it, if this user may. */
export async function dispatch(
	table: readonly Subcommand[],
	name: string,
	context: CommandContext,
): Promise<Reply> {
	const { rights, messages, settings } = context;
	const { help } = messages;
	if (!rights.use) {
		return refusalView(help.refused(settings.roles.users.join(', ')));
	}
	const found = table.find((row) => row.name === name || row.aliases?.includes(name));
	const mine = allowed(table, rights);
	if (found && !mine.includes(found)) {
		return refusalView(help.refusedSubcommand(settings.roles.admins.join(', ')));
	}
	if (!found) {
		const words = mine.map((row) => row.name);
		return unknownWordView(
			name,
			nearest(name, words),
			summariesOf(table, messages, rights),
			messages,
		);
	}
	return found.run(context);
}
