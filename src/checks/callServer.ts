import type { Check } from './check';
import { askThroughWorkspace } from './throughWorkspace';
import { accessSettings, faultOf, missingAccess, rocketChatOf } from './workspaceAccess';
import type { CallServerParameters } from '../clients/rocketChat';
import type { Settings } from '../settings/snapshot';

const route = 'GET /api/v1/voip/callServer/checkConnection';

/** Our own URL first, then our own parts, then what the workspace has. */
export function callServerAddress({ callServer }: Settings): CallServerParameters | undefined {
	const { url, host, port, path, workspaceUrl, workspaceHost, workspacePort } = callServer;
	const parts = (ofHost: string, ofPort: number | undefined): CallServerParameters => ({
		websocketUrl: '',
		host: ofHost,
		port: ofPort ?? 443,
		path: path || '/ws',
	});
	const whole = url ?? (host ? undefined : workspaceUrl);
	if (whole) {
		return { websocketUrl: whole.url, host: whole.host, port: whole.port, path: whole.path || '/' };
	}
	const found = host || workspaceHost;
	return found ? parts(found, host ? port : workspacePort) : undefined;
}

/** Is the call server there? Asked through the workspace's own check of it. */
export function callServerCheck(): Check {
	const settingIds = [
		'call_server_websocket_url',
		'call_server_host',
		'call_server_port',
		'call_server_path',
		...accessSettings,
	] as const;
	return {
		target: 'call-server',
		settings: settingIds,
		ready(settings) {
			const fault = faultOf(settings, settingIds);
			if (fault) {
				return { kind: 'incomplete', problem: fault };
			}
			const address = callServerAddress(settings);
			if (!address) {
				return { kind: 'absent' };
			}
			const missing = missingAccess(settings);
			const key = JSON.stringify([address, settings.rocketChat, settings.checks]);
			return missing
				? { kind: 'incomplete', problem: missing }
				: { kind: 'ready', where: `${address.host}:${address.port}`, key };
		},
		async ask(settings, tools, deadline, abandoned) {
			const address = callServerAddress(settings);
			if (!address) {
				throw new Error('asked for a call server that is not configured');
			}
			const rocketChat = rocketChatOf(settings, tools);
			return askThroughWorkspace({
				target: 'call-server',
				where: `${address.host}:${address.port}`,
				route,
				ask: (timeoutMs) => rocketChat.checkCallServer(address, timeoutMs),
				rocketChat,
				...settings.checks,
				clock: tools.clock,
				deadline,
				abandoned,
			});
		},
	};
}
