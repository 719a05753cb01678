import { helpCommand } from './help';
import { statusCommand } from './status';
import type { Subcommand } from './subcommand';
import type { RunChecks } from '../checks/runChecks';

/** The table of subcommands, in the order of the help. */
export function subcommands(checks: RunChecks): readonly Subcommand[] {
	const table: Subcommand[] = [statusCommand(checks), helpCommand(() => table)];
	return table;
}
