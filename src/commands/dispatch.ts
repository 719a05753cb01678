import type { CommandContext, Subcommand } from './commandContext';
import { allowed } from './help';
import { nearest } from '../domain/nearest';
import { isTarget, targets } from '../domain/target';
import type { Roles } from '../platform/roleLookup';
import { refusalView, unknownWordView } from '../views/helpView';
import type { Reply } from '../views/reply';

/** Returns the role names of the first list in which the workspace knows a role. A refusal shows them. */
async function roleNames(roles: Roles, ...lists: (readonly string[])[]): Promise<string> {
	for (const typed of lists) {
		const { names } = await roles.idsOf(typed);
		if (names.length > 0) {
			return names.join(', ');
		}
	}
	return (lists[0] ?? []).join(', ');
}

export const findSubcommand = (
	table: readonly Subcommand[],
	name: string,
): Subcommand | undefined => table.find((row) => row.name === name || row.aliases?.includes(name));

/** Runs the subcommand with this name, if this user may run it. */
export async function dispatch(
	table: readonly Subcommand[],
	name: string,
	context: CommandContext,
): Promise<Reply> {
	const { rights, messages, roles } = context;
	const { admins } = context.settings.roles;
	const { help } = messages;
	if (!rights.use) {
		return refusalView(help.refused);
	}
	const found = findSubcommand(table, name);
	const mine = allowed(table, rights);
	if (found && !mine.includes(found)) {
		return refusalView(help.refusedSubcommand(await roleNames(roles, admins)));
	}
	if (!found) {
		const status = findSubcommand(table, '');
		if (status && isTarget(name)) {
			return status.run({ ...context, words: [name] });
		}
		const words = [...mine.map((row) => row.name), ...targets];
		return unknownWordView(name, nearest(name, words), messages);
	}
	return found.run(context);
}

/** Longer words are cut, so that pasted text costs little. */
const maxWordLength = 200;
const maxWords = 20;

/** Returns the first word in lower case as the subcommand, and the other words as typed. */
export function parseArguments(typed: readonly string[]): { name: string; words: string[] } {
	const [name = '', ...words] = typed
		.slice(0, maxWords)
		.map((word) => word.trim().slice(0, maxWordLength))
		.filter(Boolean);
	return { name: name.toLowerCase(), words };
}
