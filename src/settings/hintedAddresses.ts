import { callTarget } from './callTarget';
import { managementTarget } from './managementTarget';
import type { Settings } from './snapshot';
import type { CallTarget } from '../domain/callTarget';
import type { HintedAddress } from '../domain/settingHints';

/** The parts of an address have no scheme of their own, and are taken for wss. */
function schemeOf(call: CallTarget): string | undefined {
	if (call.kind !== 'websocket') {
		return undefined;
	}
	return call.secure ? 'wss' : 'ws';
}

/** The addresses in use, under the setting by which an admin would change each. */
export function hintedAddresses(settings: Settings): HintedAddress[] {
	const { rocketChat, simotel, own } = settings;
	const found: HintedAddress[] = [];
	const call = callTarget(settings);
	// Nobody goes to what is switched off.
	if (call && settings.callServer.way !== 'off') {
		const { host, port, kind } = call;
		const isUrl = kind === 'websocket' && call.url !== '';
		found.push({
			setting: isUrl ? 'call_server_websocket_url' : 'call_server_host',
			host,
			port,
			scheme: schemeOf(call),
			forBrowsers: kind === 'websocket',
		});
	}
	const manager = managementTarget(settings);
	if (manager && settings.managementServer.way !== 'off') {
		const { host, port } = manager;
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
