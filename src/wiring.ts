import type {
	IAppAccessors,
	ISchedulerModify,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IApi } from '@rocket.chat/apps-engine/definition/api';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';

import { allChecks } from './checks/allChecks';
import { createAskBudget } from './checks/askBudget';
import { createAskRoom } from './checks/askRoom';
import { createFindRedirect } from './checks/findRedirect';
import { createDoubtVerdicts } from './checks/outside';
import { createRecentChecks } from './checks/recentChecks';
import { createRunChecks } from './checks/runChecks';
import { shareAnswers } from './checks/shareAnswers';
import { createAskVersion } from './checks/workspaceAccess';
import { createDirectTools } from './clients/direct/nodeSockets';
import { createHttp } from './clients/http';
import { VoipCommand } from './commands/VoipCommand';
import { runMute } from './commands/mute';
import { pingCommand } from './commands/ping';
import { runRoom } from './commands/room';
import { runStatus } from './commands/status';
import { subcommands } from './commands/subcommands';
import { runTest } from './commands/test';
import { errorText } from './domain/errorText';
import { chartPicture } from './events/chartPicture';
import { createWelcome, type Welcome } from './events/installed';
import { machineStatus } from './events/machineStatus';
import { createEventCheck } from './events/pingMissing';
import { forgetSaves, nothingSaved } from './events/savedHere';
import { settingReports } from './events/settingReport';
import { createSettingSaves, type SettingSaves } from './events/settingSaved';
import { simotelEvents } from './events/simotelEvents';
import { createPresses, type Presses } from './interactions/presses';
import { arrangeMonitor, createMonitorJob } from './monitoring/monitorJob';
import type { FaultLog, LoggingApp } from './platform/faultLog';
import { createMonitorMemory } from './platform/monitorMemory';
import { newId } from './platform/random';
import { createRoles } from './platform/roleLookup';
import { createRoomLookup } from './platform/roomLookup';
import { certificatePowers, sandboxKind } from './platform/sandbox';
import { systemClock } from './platform/systemClock';
import { createCurrentSettings } from './settings/currentSettings';

/** The parts of the app that `VoipStatusApp` registers with the engine. */
export type AppParts = {
	command: VoipCommand;
	presses: Presses;
	apis: IApi[];
	jobs: IProcessor[];
	saves: SettingSaves;
	welcome: Welcome;
	forgetSettings(): void;
	forgetSaves(): void;
	/** Never throws. `isChanged`: one of the monitor's settings was saved. */
	arrangeMonitor(scheduler: ISchedulerModify, isChanged: boolean, log: FaultLog): Promise<void>;
};

export function buildApp(
	accessors: IAppAccessors,
	app: LoggingApp & { getID(): string; getVersion(): string },
): AppParts {
	const [appId, version] = [app.getID(), app.getVersion()];
	const logger: FaultLog = { error: (...items) => app.getLogger().error(...items) };
	const { environmentReader, http, reader } = accessors;
	const clock = systemClock();
	const settings = createCurrentSettings(
		environmentReader.getSettings(),
		environmentReader.getServerSettings(),
		clock,
	);
	const tools = {
		http: createHttp(http, clock),
		clock,
		direct: createDirectTools(clock, certificatePowers[sandboxKind()]),
	};
	const checks = createRunChecks(
		allChecks,
		createRecentChecks(tools),
		tools,
		createAskBudget(clock, newId),
	);
	const rooms = createRoomLookup(reader.getRoomReader(), clock);
	const endpoints = () => accessors.providedApiEndpoints;
	const ping = pingCommand({ checks, newId }, endpoints);
	const report = {
		checks,
		findRedirect: shareAnswers(
			createFindRedirect(tools),
			(site, { simotel, rocketChat, checks }) =>
				JSON.stringify([site, simotel.api, rocketChat.address, checks]),
			{ clock, keptMs: 5000 },
		),
		// Rocket.Chat answers this only ten times in a minute.
		askVersion: shareAnswers(
			createAskVersion(tools),
			({ rocketChat, checks }) => JSON.stringify([rocketChat.address, checks]),
			{ clock, keptMs: 15_000 },
		),
		appVersion: version,
	};
	const monitor = {
		memory: createMonitorMemory(clock),
		async userName(id: string) {
			const user = id === '' ? undefined : await reader.getUserReader().getById(id);
			return user?.username ?? '';
		},
	};
	const room = { rooms, ask: createAskRoom(tools) };
	const table = subcommands(checks, room, ping, report, monitor, endpoints);
	const roles = createRoles(reader.getRoleReader(), appId, clock);
	const saved = nothingSaved();
	const doubt = createDoubtVerdicts(tools);
	const shared = { settings, roles, clock, logger, app };
	const host = { appId, newId };
	return {
		command: new VoipCommand({ ...shared, ...host, table }),
		presses: createPresses({
			...{ ...shared, ...host, rooms, checks },
			answers: {
				status: (context) => runStatus(checks, monitor, context),
				details: (context) => runTest(report, context, 'other'),
				call: (context) => runRoom(room, context),
				mute: (context) => runMute(monitor, context),
			},
		}),
		apis: [simotelEvents(shared), chartPicture(shared), ...machineStatus({ ...shared, version })],
		jobs: [
			createEventCheck(shared),
			...settingReports({ ...shared, checks, saved }),
			createMonitorJob({ ...shared, appId, checks, doubt }),
		],
		saves: createSettingSaves(environmentReader.getServerSettings(), saved, clock),
		welcome: createWelcome(settings),
		forgetSettings: () => settings.drop(),
		forgetSaves: () => forgetSaves(saved),
		async arrangeMonitor(scheduler, isChanged, log) {
			try {
				await arrangeMonitor(scheduler, await settings.current(), isChanged);
			} catch (error) {
				log.error('The monitor could not be scheduled', errorText(error));
			}
		},
	};
}
