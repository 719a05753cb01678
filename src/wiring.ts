import type {
	IAppAccessors,
	IConfigurationExtend,
	IConfigurationModify,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IApi } from '@rocket.chat/apps-engine/definition/api';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

import { allChecks } from './checks/allChecks';
import { createAskBudget } from './checks/askBudget';
import { createAskRoom } from './checks/askRoom';
import { createFindRedirect } from './checks/findRedirect';
import { createDoubtVerdicts } from './checks/outside';
import { createRecentChecks } from './checks/recentChecks';
import { createRunChecks } from './checks/runChecks';
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
import { menuEntries } from './interactions/menuButtons';
import { createPresses, type Presses } from './interactions/presses';
import { arrangeMonitor, createMonitorJob } from './monitoring/monitorJob';
import type { FaultLog, LoggingApp } from './platform/faultLog';
import { createMonitorMemory } from './platform/monitorMemory';
import { newId } from './platform/random';
import { createRoles } from './platform/roleLookup';
import { createRoomLookup } from './platform/roomLookup';
import { certificatePowers, sandboxKind } from './platform/sandbox';
import { systemClock } from './platform/systemClock';
import { settingsPage } from './settings/adminPage';
import { createCurrentSettings } from './settings/currentSettings';

/** The parts of the app that `VoipStatusApp` registers with the engine. */
export type AppParts = {
	command: VoipCommand;
	presses: Presses;
	apis: IApi[];
	jobs: IProcessor[];
	beforeSave: SettingSaves['before'];
	afterSave(setting: ISetting, modify: IConfigurationModify, log: FaultLog): Promise<void>;
	welcome: Welcome;
	enabled(modify: IConfigurationModify, log: FaultLog): Promise<void>;
	disabled(): void;
};

/** Never throws. `isChanged`: one of the monitor's settings was saved. */
type Schedule = (modify: IConfigurationModify, isChanged: boolean, log: FaultLog) => Promise<void>;

const decidesMonitor = (id: string): boolean => id === 'monitor_on' || id === 'monitor_minutes';

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
		findRedirect: createFindRedirect(tools),
		askVersion: createAskVersion(tools),
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
	const saves = createSettingSaves(environmentReader.getServerSettings(), saved, clock);
	const schedule: Schedule = async ({ scheduler }, isChanged, log) => {
		try {
			await arrangeMonitor(scheduler, await settings.current(), isChanged);
		} catch (error) {
			log.error('The monitor could not be scheduled', errorText(error));
		}
	};
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
		beforeSave: saves.before,
		async afterSave(setting, modify, log) {
			settings.drop();
			await saves.after(setting, modify);
			if (decidesMonitor(setting.id)) {
				await schedule(modify, true, log);
			}
		},
		welcome: createWelcome(settings),
		async enabled(modify, log) {
			// A server that failed to enable the app has deleted its jobs.
			settings.drop();
			await schedule(modify, false, log);
		},
		disabled: () => forgetSaves(saved),
	};
}

/** Adds to a workspace all that it shows or calls. */
export async function register(
	{ settings, api, scheduler, ui, slashCommands }: IConfigurationExtend,
	parts: AppParts,
): Promise<void> {
	await Promise.all(settingsPage().map((setting) => settings.provideSetting(setting)));
	for (const one of parts.apis) {
		await api.provideApi(one);
	}
	await scheduler.registerProcessors(parts.jobs);
	await Promise.all(menuEntries().map(async (entry) => ui.registerButton(entry)));
	// Last: 1.62.0 keeps the command of a disabled app, and throws when it is enabled again.
	await slashCommands.provideSlashCommand(parts.command);
}
