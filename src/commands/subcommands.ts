import type { Subcommand } from './commandContext';
import type { ProvidedEndpoints } from './endpointAddress';
import { helpCommand } from './help';
import { historyCommand } from './history';
import type { MonitorTools } from './monitorFacts';
import { muteCommand, unmuteCommand } from './mute';
import { reportCommand, type ReportTools } from './report';
import { roomCommand, type RoomTools } from './room';
import { setupCommand } from './setup';
import { statusCommand } from './status';
import { testCommand } from './test';
import { trunksCommand } from './trunks';
import type { RunChecks } from '../checks/runChecks';

/** Returns all subcommands, in the order of the help. */
export function subcommands(
	checks: RunChecks,
	room: RoomTools,
	ping: Subcommand,
	report: ReportTools,
	monitor: MonitorTools,
	endpoints: ProvidedEndpoints,
): readonly Subcommand[] {
	const table: Subcommand[] = [
		statusCommand(checks, monitor),
		historyCommand(endpoints),
		roomCommand(room),
		ping,
		trunksCommand(),
		testCommand(report),
		setupCommand({ checks, ...room, monitor }),
		muteCommand(monitor),
		unmuteCommand(monitor),
		reportCommand(report),
		helpCommand(() => table),
	];
	return table;
}
