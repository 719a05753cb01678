import type { Settings } from './snapshot';
import type { HintedAddress } from '../domain/settingHints';

/** The addresses in use, under the setting by which an admin would change each. */
export function hintedAddresses({
	rocketChat,
	callServer,
	managementServer,
	simotel,
	own,
}: Settings): HintedAddress[] {
	const found: HintedAddress[] = [];
	const url = callServer.url ?? (callServer.host ? undefined : callServer.workspaceUrl);
	if (url) {
		found.push({ ...url, setting: 'call_server_websocket_url', forBrowsers: true });
	} else if (callServer.host) {
		const { host, port = 443 } = callServer;
		found.push({ setting: 'call_server_host', host, port, scheme: undefined, forBrowsers: true });
	}
	if (managementServer.host) {
		const { host, port } = managementServer;
		const setting = 'management_server_host';
		found.push({ setting, host, port, scheme: undefined, forBrowsers: false });
	}
	if (simotel.api) {
		found.push({ ...simotel.api, setting: 'simotel_url', forBrowsers: false });
	}
	if (rocketChat.address && own.includes('rocketchat_url')) {
		found.push({ ...rocketChat.address, setting: 'rocketchat_url', forBrowsers: false });
	}
	return found;
}
