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
	const { managementServer, simotel, filledIn, faults } = settings;
	const manager = findManagementServer(settings);
	const firstOf = (ids: readonly SettingId[], rest: Omit<Rule, 'setting'>): UnusedSetting[] => {
		const { applies, ...unused } = rest;
		const setting = ids.find((id) => filledIn.includes(id));
		// A value that cannot work is reported as a fault.
		const isFaulty = faults.some((fault) => fault.setting === unused.missing);
		return applies && setting && !isFaulty ? [{ setting, ...unused }] : [];
	};
	return [
		...firstOf(
			[
				'management_server_username',
				// The servers of team voice use it with the host that the workspace names.
				...(manager ? [] : (['management_server_password'] as const)),
			],
			{
				hint: 'needs-address',
				missing: 'management_server_address',
				inUse: !managementServer.isChecked || manager !== undefined,
				applies: !managementServer.address && managementServer.workspaceHost === '',
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
	if (call && settings.callServer.isChecked) {
		const { host, port, kind } = call;
		found.push({
			setting: 'call_server_address',
			host,
			port,
			scheme: schemeOf(call),
			forBrowsers: kind === 'websocket',
		});
	}
	const manager = findManagementServer(settings);
	if (manager && settings.managementServer.isChecked) {
		const { host, port } = manager;
		const setting = 'management_server_address';
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
