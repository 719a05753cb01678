import type { Check, CheckTools, Gate } from './check';
import { askEitherWay } from './eitherWay';
import { askManagementServerDirectly } from './managementServerDirect';
import { askThroughWorkspace } from './throughWorkspace';
import { accessSettings, faultOf, missingAccess, rocketChatOf } from './workspaceAccess';
import type { Deadline } from '../domain/clock';
import { problem } from '../domain/problem';
import type { Problem } from '../domain/problem';
import type { Verdict } from '../domain/verdict';
import { managementTarget } from '../settings/managementTarget';
import type { Settings } from '../settings/snapshot';

const route = 'GET /api/v1/voip/managementServer/checkConnection';

const settingIds = [
	'management_server_way',
	'management_server_host',
	'management_server_port',
	'management_server_username',
	'management_server_password',
] as const;

function missingAccount({ managementServer }: Settings): Problem | undefined {
	if (!managementServer.username) {
		return problem('not-configured', { setting: 'management_server_username' });
	}
	return managementServer.password
		? undefined
		: problem('not-configured', { setting: 'management_server_password' });
}

function askApi(
	settings: Settings,
	tools: CheckTools,
	deadline: Deadline,
	gate: Gate,
): Promise<Verdict> {
	const parameters = settings.managementServer;
	const rocketChat = rocketChatOf(settings, tools);
	return askThroughWorkspace({
		target: 'management-server',
		where: `${parameters.host}:${parameters.port}`,
		route,
		proof: 'login-accepted',
		ask: (timeoutMs) => rocketChat.checkManagementServer(parameters, timeoutMs),
		rocketChat,
		...settings.checks,
		clock: tools.clock,
		deadline,
		gate,
	});
}

/** Does the management interface let us in? Asked through the workspace's own check of it, or by a login of ours. */
export const managementServerCheck = (): Check => ({
	target: 'management-server',
	settings: [...settingIds, ...accessSettings],
	way: (settings) =>
		settings.managementServer.way === 'direct' || missingAccess(settings) ? 'direct' : 'api',
	ready(settings) {
		const { way } = settings.managementServer;
		const ids = way === 'direct' ? settingIds : [...settingIds, ...accessSettings];
		const fault = faultOf(settings, ids);
		const target = managementTarget(settings);
		if (way === 'off' || (!target && !fault)) {
			return { kind: 'absent' };
		}
		if (fault || !target) {
			return { kind: 'incomplete', problem: fault ?? problem('not-configured') };
		}
		if (way === 'api' && target.kind !== 'ami') {
			return { kind: 'incomplete', problem: problem('api-absent') };
		}
		const missing =
			(way === 'api' ? missingAccess(settings) : undefined) ??
			(target.kind === 'ami' ? missingAccount(settings) : undefined);
		if (missing) {
			return { kind: 'incomplete', problem: missing };
		}
		const { managementServer, rocketChat, checks } = settings;
		const key = JSON.stringify([target, managementServer, rocketChat, checks]);
		return { kind: 'ready', where: `${target.host}:${target.port}`, key };
	},
	async ask(settings, tools, deadline, gate) {
		const target = managementTarget(settings);
		if (!target) {
			throw new Error('asked for a management server that is not configured');
		}
		const { way } = settings.managementServer;
		const direct = (): Promise<Verdict> =>
			askManagementServerDirectly(target, settings, tools, deadline);
		const api = (): Promise<Verdict> => askApi(settings, tools, deadline, gate);
		if (way === 'api') {
			return api();
		}
		return way === 'direct' || target.kind !== 'ami' || missingAccess(settings)
			? direct()
			: askEitherWay(api, direct, gate, { deadline, clock: tools.clock });
	},
});
