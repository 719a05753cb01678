import { findCallServer, findManagementServer } from './findServers';
import type { SettingId } from './settingsTable';
import type { Settings } from './snapshot';
import type { CallTarget } from '../domain/serverAddress';
import type { HintedAddress, SettingHint } from '../domain/settings/settingHints';

/** A setting that is filled in and has no effect. */
export type UnusedSetting = SettingHint & {
	setting: SettingId;
	/** The setting that it needs. */
	missing?: SettingId;
	/** Whether the server is in use without this setting: then nothing has to be changed. */
	inUse: boolean;
};

type Rule = UnusedSetting & { applies: boolean };

/** Returns the settings that are valid alone and need another one to have an effect: one for each reason. */
export function unusedSettings(settings: Settings): UnusedSetting[] {
	const { callServer, managementServer, simotel, filledIn, faults } = settings;
	const callServerInUse = callServer.way === 'off' || findCallServer(settings) !== undefined;
	const managerInUse =
		managementServer.way === 'off' || findManagementServer(settings) !== undefined;
	const firstOf = (ids: readonly SettingId[], rest: Omit<Rule, 'setting'>): UnusedSetting[] => {
		const { applies, ...unused } = rest;
		const setting = ids.find((id) => filledIn.includes(id));
		// A value that cannot work is reported as a fault.
		const isFaulty = faults.some((fault) => fault.setting === unused.missing);
		return applies && setting && !isFaulty ? [{ setting, ...unused }] : [];
	};
	return [
		...firstOf(['call_server_host', 'call_server_port', 'call_server_path'], {
			hint: 'url-goes-first',
			inUse: true,
			applies: callServer.url !== undefined,
		}),
		...firstOf(['call_server_port', 'call_server_path'], {
			hint: 'needs-host',
			missing: 'call_server_host',
			inUse: callServerInUse,
			applies: callServer.url === undefined && callServer.host === '',
		}),
		...firstOf(
			[
				'management_server_port',
				'management_server_username',
				// The servers of team voice use it with the host that the workspace names.
				...(findManagementServer(settings) ? [] : (['management_server_password'] as const)),
			],
			{
				hint: 'needs-host',
				missing: 'management_server_host',
				inUse: managerInUse,
				applies: managementServer.host === '',
			},
		),
		...firstOf(['simotel_api_key', 'simotel_username', 'simotel_password'], {
			hint: 'needs-simotel-address',
			missing: 'simotel_url',
			inUse: false,
			applies: simotel.api === undefined,
		}),
	];
}

/** The parts of an address have no scheme; wss is used for them. */
function schemeOf(call: CallTarget): string | undefined {
	if (call.kind !== 'websocket') {
		return undefined;
	}
	return call.secure ? 'wss' : 'ws';
}

/** Returns the addresses in use, each with the setting by which an admin would change it. */
export function hintedAddresses(settings: Settings): HintedAddress[] {
	const { rocketChat, simotel, filledIn } = settings;
	const found: HintedAddress[] = [];
	const call = findCallServer(settings);
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
	const manager = findManagementServer(settings);
	if (manager && settings.managementServer.way !== 'off') {
		const { host, port } = manager;
		const setting = 'management_server_host';
		found.push({ setting, host, port, scheme: undefined, forBrowsers: false });
	}
	if (simotel.api) {
		found.push({ ...simotel.api, setting: 'simotel_url', forBrowsers: false });
	}
	if (rocketChat.address && filledIn.includes('rocketchat_url')) {
		found.push({ ...rocketChat.address, setting: 'rocketchat_url', forBrowsers: false });
	}
	return found;
}
