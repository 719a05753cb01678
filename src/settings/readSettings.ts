import { parseHost } from './parse/host';
import type { Parsed } from './parse/parsed';
import {
	parseChoice,
	parseNumber,
	parsePassword,
	parsePath,
	parsePort,
	parseRoles,
	parseSecret,
	parseSwitch,
} from './parse/plain';
import {
	leastSecretLetters,
	parseGuardSecret,
	parseSimotelUrl,
	parseUsername,
} from './parse/simotelUrl';
import { parseBaseUrl, parseUrl } from './parse/url';
import { examples, ranges, type SettingId, settingIds, standardOf, ways } from './settingsTable';
import type { FaultySetting, Settings } from './snapshot';
import { readTeamVoice, type WorkspaceValues } from './workspaceSettings';

/** Stored values and those of the workspace as one object that the rest can trust. Never throws. */
export function readSettings(values: Values, workspace: WorkspaceValues): Settings {
	const { faults, take, host, secret, roles, inUse } = ownValues(values);
	/** What the workspace has of its own is not ours to complain about: unreadable counts as absent. */
	const borrow = <T>(read: Parsed<T>, otherwise: T): T => (read.ok ? read.value : otherwise);
	const teamVoice = readTeamVoice(workspace);
	const omnichannel: WorkspaceValues = teamVoice.generation === 'omnichannel' ? workspace : {};
	const siteUrl = borrow(parseBaseUrl(workspace.siteUrl, ''), undefined);
	const ownUrl = take(
		'rocketchat_url',
		parseBaseUrl(values.rocketchat_url, examples.rocketChatUrl),
		undefined,
	);
	const webSocketUrl = take(
		'call_server_websocket_url',
		parseUrl(values.call_server_websocket_url, ['wss', 'ws'], examples.webSocketUrl),
		undefined,
	);
	const port = take(
		'management_server_port',
		parsePort(values.management_server_port, examples.managementPort),
		undefined,
	);
	const callPort = take(
		'call_server_port',
		parsePort(values.call_server_port, examples.callServerPort),
		undefined,
	);
	const guard = take('simotel_event_secret', parseGuardSecret(values.simotel_event_secret), '');
	const seconds = parseNumber(values.timeout_seconds, ranges.timeoutSeconds);
	const slow = parseNumber(values.slow_after_ms, ranges.slowAfterMs);

	return {
		rocketChat: {
			address: ownUrl ?? siteUrl,
			siteUrl,
			userId: secret('rocketchat_user_id', examples.rocketChatUserId),
			token: secret('rocketchat_token'),
		},
		callServer: {
			way: take('call_server_way', parseChoice(values.call_server_way, ways, 'auto'), 'auto'),
			url: webSocketUrl,
			host: host('call_server_host'),
			port: callPort,
			path: take('call_server_path', parsePath(values.call_server_path, examples.path), ''),
			workspaceUrl: borrow(parseUrl(omnichannel.webSocketUrl, ['wss', 'ws'], ''), undefined),
			workspaceHost: borrow(parseHost(omnichannel.webSocketHost, ''), ''),
			workspacePort: borrow(parsePort(workspace.webSocketPort, ''), undefined),
		},
		managementServer: {
			way: take(
				'management_server_way',
				parseChoice(values.management_server_way, ways, 'auto'),
				'auto',
			),
			host: host('management_server_host') || borrow(parseHost(omnichannel.managementHost, ''), ''),
			port: port ?? borrow(parsePort(workspace.managementPort, ''), undefined) ?? 5038,
			username:
				secret('management_server_username', examples.userName) ||
				borrow(parseSecret(workspace.managementUsername), ''),
			password: take(
				'management_server_password',
				parsePassword(values.management_server_password),
				'',
			),
		},
		teamVoice,
		simotel: {
			api: take('simotel_url', parseSimotelUrl(values.simotel_url), undefined),
			apiKey: secret('simotel_api_key'),
			username: take(
				'simotel_username',
				parseUsername(values.simotel_username, examples.userName),
				'',
			),
			password: take('simotel_password', parsePassword(values.simotel_password), ''),
			eventSecret: guard.length >= leastSecretLetters ? guard : '',
			eventSecretTooShort: guard !== '' && guard.length < leastSecretLetters,
		},
		checks: {
			timeoutMs: take('timeout_seconds', seconds, 5) * 1000,
			slowAfterMs: take('slow_after_ms', slow, 1000),
			acceptSelfSigned: take(
				'accept_self_signed',
				parseSwitch(values.accept_self_signed, false),
				false,
			),
		},
		roles: { users: roles('roles_users'), admins: roles('roles_admins') },
		language: typeof workspace.language === 'string' ? workspace.language : '',
		faults,
		own: inUse(),
	};
}

export type Values = Readonly<Partial<Record<SettingId, unknown>>>;

const holdsMore = (id: SettingId, value: unknown): boolean =>
	value !== undefined && value !== null && value !== '' && value !== standardOf(id);

/** Reads the app's own values and notes those that cannot work. */
export function ownValues(values: Values) {
	const faults: FaultySetting[] = [];
	const take = <T>(setting: SettingId, read: Parsed<T>, otherwise: T): T => {
		if (read.ok) {
			return read.value;
		}
		faults.push({ setting, reason: read.reason, example: read.example });
		return otherwise;
	};
	return {
		faults,
		take,
		host: (setting: SettingId): string =>
			take(setting, parseHost(values[setting], examples.host), ''),
		secret: (setting: SettingId, example = ''): string =>
			take(setting, parseSecret(values[setting], example), ''),
		roles(setting: SettingId): readonly string[] {
			const standard = String(standardOf(setting));
			return take(setting, parseRoles(values[setting], standard), standard.split(', '));
		},
		/** What cannot work is not in use: something else stands in its place. */
		inUse: (): SettingId[] =>
			settingIds.filter(
				(id) => holdsMore(id, values[id]) && !faults.some(({ setting }) => setting === id),
			),
	};
}
