import type { IAppAccessors, ILogger } from '@rocket.chat/apps-engine/definition/accessors';

import { createRecentChecks } from './checks/recentChecks';
import { createAskRoom } from './checks/room';
import { createRunChecks } from './checks/runChecks';
import { allChecks } from './checks/targets';
import { createHttp } from './clients/http';
import { VoipCommand } from './commands/VoipCommand';
import { subcommands } from './commands/subcommands';
import { newId } from './platform/newId';
import { createRoomReader } from './platform/roomReader';
import { systemClock } from './platform/systemClock';
import { createLiveSettings } from './settings/liveSettings';

/** All that the app consists of, built once. */
export type House = { command: VoipCommand; forgetSettings(): void };

export function buildHouse(
	{ environmentReader, http, reader }: IAppAccessors,
	logger: ILogger,
): House {
	const clock = systemClock();
	const settings = createLiveSettings(
		environmentReader.getSettings(),
		environmentReader.getServerSettings(),
		clock,
	);
	const tools = { http: createHttp(http, clock), clock };
	const checks = createRunChecks(allChecks(), createRecentChecks(clock), tools);
	const rooms = createRoomReader(reader.getRoomReader(), clock);
	const table = subcommands(checks, { rooms, ask: createAskRoom(tools) });
	return {
		command: new VoipCommand({ settings, table, clock, logger, newId }),
		forgetSettings: () => settings.drop(),
	};
}
