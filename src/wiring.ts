import type { IAppAccessors, ILogger } from '@rocket.chat/apps-engine/definition/accessors';
import type { IApi } from '@rocket.chat/apps-engine/definition/api';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';

import { createRecentChecks } from './checks/recentChecks';
import { createAskRoom } from './checks/room';
import { createRunChecks } from './checks/runChecks';
import { allChecks } from './checks/targets';
import { createHttp } from './clients/http';
import { VoipCommand } from './commands/VoipCommand';
import { pingCommand } from './commands/ping';
import { subcommands } from './commands/subcommands';
import { simotelEvents } from './endpoints/simotelEvents';
import { pingWatch } from './monitoring/pingWatch';
import { newId } from './platform/newId';
import { createRoomReader } from './platform/roomReader';
import { systemClock } from './platform/systemClock';
import { createLiveSettings } from './settings/liveSettings';

/** All that the app consists of, built once. */
export type House = {
	command: VoipCommand;
	api: IApi;
	jobs: IProcessor[];
	forgetSettings(): void;
};

export function buildHouse(accessors: IAppAccessors, logger: ILogger): House {
	const { environmentReader, http, reader } = accessors;
	const clock = systemClock();
	const settings = createLiveSettings(
		environmentReader.getSettings(),
		environmentReader.getServerSettings(),
		clock,
	);
	const tools = { http: createHttp(http, clock), clock };
	const checks = createRunChecks(allChecks(), createRecentChecks(clock), tools);
	const rooms = createRoomReader(reader.getRoomReader(), clock);
	const ping = pingCommand({ ...tools, newId }, () => accessors.providedApiEndpoints);
	const table = subcommands(checks, { rooms, ask: createAskRoom(tools) }, ping);
	const doors = { settings, clock, logger };
	return {
		command: new VoipCommand({ settings, table, clock, logger, newId }),
		api: simotelEvents(doors),
		jobs: [pingWatch(doors)],
		forgetSettings: () => settings.drop(),
	};
}
