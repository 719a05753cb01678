import type { Subcommand } from './commandContext';
import { helpCommand } from './help';
import { reportCommand, type ReportTools } from './report';
import { roomCommand, type RoomTools } from './room';
import { setupCommand } from './setup';
import { statusCommand } from './status';
import { testCommand } from './test';
import type { RunChecks } from '../checks/runChecks';

/** Returns all subcommands, in the order of the help. */
export function subcommands(
	checks: RunChecks,
	room: RoomTools,
	ping: Subcommand,
	report: ReportTools,
): readonly Subcommand[] {
	const table: Subcommand[] = [
		statusCommand(checks),
		roomCommand(room),
		ping,
		testCommand(report),
		setupCommand({ checks, ask: room.ask }),
		reportCommand(report),
		helpCommand(() => table),
	];
	return table;
}
