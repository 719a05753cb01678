import { defaultAlertKinds } from './parse/alertKinds';
import { parseHost } from './parse/host';
import { type SettingFault, valueOr } from './parse/parsed';
import { parsePort, parseVisibleAscii } from './parse/plain';
import { minEventSecretLength } from './parse/simotelUrl';
import { parseBaseUrl, parseWebSocketUrl } from './parse/url';
import {
	defaultOf,
	type SettingId,
	settingIds,
	settingsTable,
	type SettingValues,
} from './settingsTable';
import { readTeamVoice, type WorkspaceValues } from './workspaceSettings';
import { defaultThresholds } from '../domain/history/alert';
import { splitTokens } from '../domain/metrics/bearerToken';

/** The stored values of the app's own settings. */
export type Values = Readonly<Partial<Record<SettingId, unknown>>>;

export type FaultySetting = {
	readonly setting: SettingId;
	readonly reason: SettingFault;
	readonly example: string;
};

function findFaults(values: Values): FaultySetting[] {
	return settingIds.flatMap((setting) => {
		const result = settingsTable[setting].parse(values[setting]);
		return result.ok ? [] : [{ setting, reason: result.reason, example: result.example }];
	});
}

const isFilledIn = (id: SettingId, value: unknown): boolean =>
	value !== undefined &&
	value !== null &&
	value !== '' &&
	value !== defaultOf(id) &&
	!(Array.isArray(value) && value.length === 0);

/** An answer that takes longer counts as degraded. */
const slowAfterMs = 1000;

/** Returns all settings as one object whose values are valid. Never throws. */
export function readSettings(values: Values, workspace: WorkspaceValues) {
	const valueOf = <Id extends SettingId>(id: Id): SettingValues[Id] => {
		const { parse, fallback } = settingsTable[id];
		return valueOr(parse(values[id]), fallback);
	};
	const faults = findFaults(values);
	const teamVoice = readTeamVoice(workspace);
	const omnichannel: WorkspaceValues = teamVoice.generation === 'omnichannel' ? workspace : {};
	const servers = valueOf('servers_to_check');
	const siteUrl = valueOr(parseBaseUrl(workspace.siteUrl, ''), undefined);
	const eventSecret = valueOf('simotel_event_secret');
	const alsoAlerts = valueOf('monitor_also_alerts') ?? defaultAlertKinds;
	const eventSecretTooShort = eventSecret !== '' && eventSecret.length < minEventSecretLength;

	return {
		rocketChat: {
			address: valueOf('rocketchat_url') ?? siteUrl,
			/** The address by which other systems reach the workspace. */
			siteUrl,
			userId: valueOf('rocketchat_user_id'),
			token: valueOf('rocketchat_token'),
		},
		callServer: {
			isChecked: servers === 'both' || servers === 'call_server',
			/** The app's own. */
			address: valueOf('call_server_address'),
			workspaceUrl: valueOr(parseWebSocketUrl(omnichannel.webSocketUrl, ''), undefined),
			workspaceHost: valueOr(parseHost(omnichannel.webSocketHost, ''), ''),
			workspacePort: valueOr(parsePort(workspace.webSocketPort, ''), undefined),
		},
		managementServer: {
			isChecked: servers === 'both' || servers === 'management_server',
			/** The app's own. */
			address: valueOf('management_server_address'),
			workspaceHost: valueOr(parseHost(omnichannel.managementHost, ''), ''),
			workspacePort: valueOr(parsePort(workspace.managementPort, ''), undefined),
			username:
				valueOf('management_server_username') ||
				valueOr(parseVisibleAscii(workspace.managementUsername, ''), ''),
			password: valueOf('management_server_password'),
		},
		/** The workspace's own settings for team voice. */
		teamVoice,
		simotel: {
			/** The address of its API, with the version; no slash at the end. */
			api: valueOf('simotel_url'),
			apiKey: valueOf('simotel_api_key'),
			username: valueOf('simotel_username'),
			password: valueOf('simotel_password'),
			/** Protects the address for events. Empty if none is set that is long enough. */
			eventSecret: eventSecretTooShort ? '' : eventSecret,
			eventSecretTooShort,
		},
		checks: {
			way: valueOf('check_way'),
			timeoutMs: valueOf('timeout_seconds') * 1000,
			slowAfterMs,
			acceptSelfSigned: valueOf('accept_self_signed'),
		},
		/** Whom an agent is to tell of a fault. Foreign text: an admin may type anything. */
		contact: valueOf('contact'),
		roles: { users: valueOf('roles_users'), admins: valueOf('roles_admins') },
		monitor: {
			isOn: valueOf('monitor_on'),
			everyMinutes: valueOf('monitor_minutes'),
			/** The id of the room for alerts. Empty if none is picked. */
			room: valueOf('monitor_room'),
			thresholds: {
				...defaultThresholds,
				...valueOf('monitor_thresholds'),
				degradedCounts: alsoAlerts.includes('degraded'),
			},
			alsoAlerts,
			tellsCertificates: alsoAlerts.includes('certificates'),
			tellsTrunks: alsoAlerts.includes('trunks'),
		},
		/** Each of them lets a machine read the metrics. */
		metrics: { tokens: splitTokens(valueOf('metrics_tokens')) },
		/** The workspace's own language, for users who chose none. */
		language: typeof workspace.language === 'string' ? workspace.language : '',
		faults,
		/** The app's own settings that are in use: not at their default, and without a fault. */
		filledIn: settingIds.filter(
			(id) => isFilledIn(id, values[id]) && !faults.some(({ setting }) => setting === id),
		),
	};
}
