import {
	type AskingContext,
	checkRunOf,
	type CommandContext,
	type Subcommand,
} from './commandContext';
import type { MonitorTools } from './monitorFacts';
import { monitorRemarks } from './monitorSetup';
import { withProgress } from './progress';
import type { AskRoom } from '../checks/askRoom';
import type { RunChecks } from '../checks/runChecks';
import { missingAccess } from '../checks/workspaceAccess';
import type { Problem } from '../domain/problem';
import { isRoomId } from '../domain/room/callRoom';
import { settingHints } from '../domain/settings/settingHints';
import type { RoomLookup } from '../platform/roomLookup';
import { createSettingMemory, createReportReaders } from '../platform/settingMemory';
import { findUnknownRoles } from '../platform/unknownRoles';
import { switchedOff } from '../settings/findServers';
import { summariseSettings } from '../settings/summariseSettings';
import { hintedAddresses, unusedSettings } from '../settings/unusedSettings';
import type { Reply } from '../views/reply';
import { setupView } from '../views/setupView';

export type SetupTools = {
	checks: RunChecks;
	ask: AskRoom;
	rooms: RoomLookup;
	monitor: MonitorTools;
};
type SetupContext = AskingContext & Pick<CommandContext, 'user' | 'roles' | 'scheduler'>;

/** The id of a room that cannot exist. Rocket.Chat checks the permission first, then finds and creates nothing. */
const probe = 'voip-status-setup';

/** Returns the problem if the token's user may not ask about calls. */
async function callsProblem(
	{ ask }: SetupTools,
	{ settings, deadline }: AskingContext,
): Promise<Problem | undefined> {
	if (!isRoomId(probe)) {
		return undefined;
	}
	const engineRoom = { visitor: { token: probe } };
	const answer = await ask({ rid: probe, kind: 'voip', engineRoom }, settings, deadline);
	const expected = ['room-token-refused', 'room-not-found'];
	return !answer || answer.ok || expected.includes(answer.problem.code)
		? undefined
		: answer.problem;
}

async function runSetup(tools: SetupTools, context: SetupContext): Promise<Reply> {
	const { settings, messages, clock, startedAt, roles, records, user } = context;
	const { checks } = tools;
	const plans = checks.plan(settings);
	const { configured } = plans;
	const { rocketChat } = settings;
	const access = missingAccess(settings);
	// Rocket.Chat 8.0 removed this API.
	const hasApi = !settings.teamVoice.lostOmnichannel;
	const work = Promise.all([
		checks.run(plans, configured, checkRunOf(context)),
		access || !hasApi ? undefined : callsProblem(tools, context),
		findUnknownRoles(settings.roles, roles),
	]);
	const [verdicts, calls, unknownRoles] = await withProgress(work, context);
	// Reads that start at the same time share one call across the sandbox.
	const [refusals] = await Promise.all([
		createSettingMemory(records).refusals(),
		createReportReaders(records).remember(user.id),
	]);
	const monitor = await monitorRemarks(tools.monitor, tools.rooms, context);
	const unused = unusedSettings(settings);
	const isHttps = rocketChat.siteUrl?.scheme === 'https';
	return setupView(
		{
			generation: settings.teamVoice.generation,
			lostOmnichannel: settings.teamVoice.lostOmnichannel,
			sections: summariseSettings(settings),
			verdicts,
			api: hasApi && (access ? 'not-set-up' : 'askable'),
			callsProblem: calls,
			faults: settings.faults,
			off: switchedOff(settings),
			hints: [...settingHints(hintedAddresses(settings), isHttps), ...unused],
			unknownRoles,
			adminsAreEveryone: settings.roles.admins.includes('*'),
			refusals,
			monitor,
			missing: {
				access: hasApi ? access : undefined,
				anyServer: configured.length === 0,
				setting: unused.find(({ inUse }) => !inUse)?.missing,
				accessBegun: [rocketChat.userId, rocketChat.token].some(Boolean),
				eventSecret: configured.includes('simotel') && settings.simotel.eventSecret === '',
			},
		},
		{ messages, admin: true, now: clock.now(), startedAt },
	);
}

/** `/voip setup` shows what is configured, whether it works, and the next step. */
export const setupCommand = (tools: SetupTools): Subcommand => ({
	name: 'setup',
	forAdmins: true,
	alwaysForOwnAdmins: true,
	summaries: ({ help }) => [help.summaries.setup],
	run: (context) => runSetup(tools, context),
});
