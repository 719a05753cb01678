import type {
	IAppAccessors,
	IConfigurationExtend,
	ILogger,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IApi } from '@rocket.chat/apps-engine/definition/api';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';

import { allChecks } from './checks/allChecks';
import { createAskBudget } from './checks/askBudget';
import { createAskRoom } from './checks/askRoom';
import { createFindRedirect } from './checks/findRedirect';
import { createRecentChecks } from './checks/recentChecks';
import { createRunChecks } from './checks/runChecks';
import { shareAnswers } from './checks/shareAnswers';
import { createAskVersion } from './checks/workspaceAccess';
import { createDirectTools } from './clients/direct/nodeSockets';
import { createHttp } from './clients/http';
import { VoipCommand } from './commands/VoipCommand';
import { pingCommand } from './commands/ping';
import { runRoom } from './commands/room';
import { runStatus } from './commands/status';
import { subcommands } from './commands/subcommands';
import { runTest } from './commands/test';
import { createWelcome, type Welcome } from './events/installed';
import { createEventCheck } from './events/pingMissing';
import { forgetSaves, nothingSaved } from './events/savedHere';
import { settingReports } from './events/settingReport';
import { createSettingSaves, type SettingSaves } from './events/settingSaved';
import { simotelEvents } from './events/simotelEvents';
import { menuEntries } from './interactions/menuButtons';
import { createPresses, type Presses } from './interactions/presses';
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
	api: IApi;
	jobs: IProcessor[];
	saves: SettingSaves;
	welcome: Welcome;
	forgetSettings(): void;
	forgetSaves(): void;
};

export function buildApp(
	accessors: IAppAccessors,
	logger: ILogger,
	app: { id: string; version: string },
): AppParts {
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
	const ping = pingCommand({ checks, newId }, () => accessors.providedApiEndpoints);
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
		appVersion: app.version,
	};
	const room = { rooms, ask: createAskRoom(tools) };
	const table = subcommands(checks, room, ping, report);
	const roles = createRoles(reader.getRoleReader(), app.id, clock);
	const saved = nothingSaved();
	const shared = { settings, roles, clock, logger };
	const host = { appId: app.id, newId };
	return {
		command: new VoipCommand({ ...shared, ...host, table }),
		presses: createPresses({
			...{ ...shared, ...host, rooms, checks },
			answers: {
				status: (context) => runStatus(checks, context),
				details: (context) => runTest(report, context, 'other'),
				call: (context) => runRoom(room, context),
			},
		}),
		api: simotelEvents(shared),
		jobs: [createEventCheck(shared), ...settingReports({ ...shared, checks, saved })],
		saves: createSettingSaves(environmentReader.getServerSettings(), saved, clock),
		welcome: createWelcome(settings, logger),
		forgetSettings: () => settings.drop(),
		forgetSaves: () => forgetSaves(saved),
	};
}

/** Adds to a workspace all that it shows or calls. */
export async function register(
	{ settings, api, scheduler, ui, slashCommands }: IConfigurationExtend,
	parts: AppParts,
): Promise<void> {
	await Promise.all(settingsPage().map((setting) => settings.provideSetting(setting)));
	await api.provideApi(parts.api);
	await scheduler.registerProcessors(parts.jobs);
	await Promise.all(menuEntries().map(async (entry) => ui.registerButton(entry)));
	// Last: 1.62.0 keeps the command of a disabled app, and throws when it is enabled again.
	await slashCommands.provideSlashCommand(parts.command);
}
