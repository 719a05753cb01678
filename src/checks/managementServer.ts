import type { Check } from './check';
import { askThroughWorkspace } from './throughWorkspace';
import { accessSettings, faultOf, missingAccess, rocketChatOf } from './workspaceAccess';
import { problem } from '../domain/problem';

const route = 'GET /api/v1/voip/managementServer/checkConnection';

/** Does the management interface (AMI) let us in? Asked through the workspace's own check of it. */
export function managementServerCheck(): Check {
	const settingIds = [
		'management_server_host',
		'management_server_port',
		'management_server_username',
		'management_server_password',
		...accessSettings,
	] as const;
	return {
		target: 'management-server',
		settings: settingIds,
		ready(settings) {
			const { host, port, username, password } = settings.managementServer;
			const fault = faultOf(settings, settingIds);
			if (fault) {
				return { kind: 'incomplete', problem: fault };
			}
			if (!host) {
				return { kind: 'absent' };
			}
			const own =
				(!username && problem('not-configured', { setting: 'management_server_username' })) ||
				(!password && problem('not-configured', { setting: 'management_server_password' }));
			const missing = missingAccess(settings) ?? (own || undefined);
			const key = JSON.stringify([settings.managementServer, settings.rocketChat, settings.checks]);
			return missing
				? { kind: 'incomplete', problem: missing }
				: { kind: 'ready', where: `${host}:${port}`, key };
		},
		async ask(settings, tools, deadline, abandoned) {
			const parameters = settings.managementServer;
			const rocketChat = rocketChatOf(settings, tools);
			return askThroughWorkspace({
				target: 'management-server',
				where: `${parameters.host}:${parameters.port}`,
				route,
				ask: (timeoutMs) => rocketChat.checkManagementServer(parameters, timeoutMs),
				rocketChat,
				...settings.checks,
				clock: tools.clock,
				deadline,
				abandoned,
			});
		},
	};
}
