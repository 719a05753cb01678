import type { IAppAccessors, ILogger } from '@rocket.chat/apps-engine/definition/accessors';
import type { IApi } from '@rocket.chat/apps-engine/definition/api';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';

import { createRecentChecks } from './checks/recentChecks';
import { createFindRedirect } from './checks/redirects';
import { createAskRoom } from './checks/room';
import { createRunChecks } from './checks/runChecks';
import { allChecks } from './checks/targets';
import { createAskVersion } from './checks/workspaceVersion';
import { createHttp } from './clients/http';
import { createDirectTools } from './clients/nodeSockets';
import { VoipCommand } from './commands/VoipCommand';
import { pingCommand } from './commands/ping';
import { subcommands } from './commands/subcommands';
import { simotelEvents } from './endpoints/simotelEvents';
import { pingWatch } from './monitoring/pingWatch';
import { settingReport } from './monitoring/settingReport';
import { createSettingSaves, nothingSaved } from './monitoring/settingSaves';
import type { SettingSaves } from './monitoring/settingSaves';
import { createWelcome } from './monitoring/welcome';
import type { Welcome } from './monitoring/welcome';
import { newId } from './platform/newId';
import { createRoles } from './platform/roles';
import { createRoomReader } from './platform/roomReader';
import { systemClock } from './platform/systemClock';
import { createLiveSettings } from './settings/liveSettings';

/** All that the app consists of, built once. */
export type House = {
	command: VoipCommand;
	api: IApi;
	jobs: IProcessor[];
	saves: SettingSaves;
	welcome: Welcome;
	forgetSettings(): void;
};

export function buildHouse(
	accessors: IAppAccessors,
	logger: ILogger,
	app: { id: string; version: string },
): House {
	const { environmentReader, http, reader } = accessors;
	const clock = systemClock();
	const settings = createLiveSettings(
		environmentReader.getSettings(),
		environmentReader.getServerSettings(),
		clock,
	);
	const tools = { http: createHttp(http, clock), clock, direct: createDirectTools(clock) };
	const checks = createRunChecks(allChecks(), createRecentChecks(clock), tools);
	const rooms = createRoomReader(reader.getRoomReader(), clock);
	const ping = pingCommand({ ...tools, newId }, () => accessors.providedApiEndpoints);
	const report = {
		checks,
		findRedirect: createFindRedirect(tools),
		askVersion: createAskVersion(tools),
		appVersion: app.version,
	};
	const table = subcommands(checks, { rooms, ask: createAskRoom(tools) }, ping, report);
	const roles = createRoles(reader.getRoleReader(), app.id, clock);
	const saved = nothingSaved();
	const doors = { settings, roles, clock, logger };
	return {
		command: new VoipCommand({ ...doors, table, newId }),
		api: simotelEvents(doors),
		jobs: [pingWatch(doors), settingReport({ ...doors, checks, saved })],
		saves: createSettingSaves(environmentReader.getServerSettings(), saved, clock),
		welcome: createWelcome(settings, logger),
		forgetSettings: () => settings.drop(),
	};
}
