import { helpCommand } from './help';
import { roomCommand } from './room';
import type { RoomTools } from './room';
import { statusCommand } from './status';
import type { Subcommand } from './subcommand';
import type { RunChecks } from '../checks/runChecks';

/** The table of subcommands, in the order of the help. */
export function subcommands(
	checks: RunChecks,
	room: RoomTools,
	ping: Subcommand,
): readonly Subcommand[] {
	const table: Subcommand[] = [
		statusCommand(checks),
		roomCommand(room),
		ping,
		helpCommand(() => table),
	];
	return table;
}
