import { findCallServer, findManagementServer } from './findServers';
import type { SettingId } from './settingsTable';
import type { Settings } from './snapshot';
import type {
	DescribedName,
	DescribedSection,
	DescribedValue,
	Source,
} from '../domain/settings/settingsSummary';

const value = (name: DescribedName, text: string, source: Source): DescribedValue => ({
	kind: 'value',
	name,
	text,
	source,
});
/** What must not be shown: whether it is there, and whether it can work. */
function hidden(
	{ faults }: Settings,
	name: DescribedName,
	{ id, text, source }: { id: SettingId; text: string; source?: Source },
): DescribedValue {
	if (text === '' && faults.some(({ setting }) => setting === id)) {
		return { kind: 'faulty', name };
	}
	return { kind: 'set', name, set: text !== '', ...(text !== '' && source ? { source } : {}) };
}

/** An address as it was entered, or its parts. */
function callServer(settings: Settings): DescribedValue {
	const target = findCallServer(settings);
	const ours = settings.callServer.url ?? settings.callServer.host;
	const parts = target ? `${target.host}:${target.port}` : '';
	const text = target?.kind === 'websocket' ? target.url || `${parts}${target.path}` : parts;
	return value('address', text, ours ? 'app' : 'workspace');
}

/** All that is configured, for the eyes of an admin. No secret is in it. */
export function describeSettings(settings: Settings): DescribedSection[] {
	const { rocketChat, managementServer, simotel, checks, roles, own } = settings;
	const sourceOf = (id: SettingId, otherwise: Source): Source =>
		own.includes(id) ? 'app' : otherwise;
	const set = (name: DescribedName, id: SettingId, text: string, source?: Source): DescribedValue =>
		hidden(settings, name, { id, text, ...(source ? { source } : {}) });
	const { username, password } = managementServer;
	const manager = findManagementServer(settings);
	const managed = manager ? `${manager.host}:${manager.port}` : '';
	const isAmi = manager?.kind !== 'drachtio' && manager?.kind !== 'freeswitch';
	return [
		{
			section: 'rocketchat',
			values: [
				value('address', rocketChat.address?.url ?? '', sourceOf('rocketchat_url', 'site-url')),
				set('user-id', 'rocketchat_user_id', rocketChat.userId),
				set('token', 'rocketchat_token', rocketChat.token),
			],
		},
		{
			section: 'call_server',
			values: [
				value('way', settings.callServer.way, sourceOf('call_server_way', 'default')),
				callServer(settings),
			],
		},
		{
			section: 'management_server',
			values: [
				value('way', managementServer.way, sourceOf('management_server_way', 'default')),
				value('address', managed, sourceOf('management_server_host', 'workspace')),
				// Servers that we only knock at want no account.
				...(isAmi
					? [
							set(
								'user',
								'management_server_username',
								username,
								sourceOf('management_server_username', 'workspace'),
							),
							set('password', 'management_server_password', password),
						]
					: []),
			],
		},
		{
			section: 'simotel',
			values: [
				value('address', simotel.api?.url ?? '', 'app'),
				set('api-key', 'simotel_api_key', simotel.apiKey),
				set('user', 'simotel_username', simotel.username),
				set('password', 'simotel_password', simotel.password),
				simotel.eventSecretTooShort
					? { kind: 'too-short', name: 'event-secret' }
					: set('event-secret', 'simotel_event_secret', simotel.eventSecret),
			],
		},
		{
			section: 'checks',
			values: [
				value('time-out', String(checks.timeoutMs / 1000), sourceOf('timeout_seconds', 'default')),
				value('slow-after', String(checks.slowAfterMs), sourceOf('slow_after_ms', 'default')),
				value(
					'self-signed',
					checks.acceptSelfSigned ? 'accepted' : 'refused',
					sourceOf('accept_self_signed', 'default'),
				),
			],
		},
		{
			section: 'access',
			values: [
				value('users', roles.users.join(', '), sourceOf('roles_users', 'default')),
				value('admins', roles.admins.join(', '), sourceOf('roles_admins', 'default')),
			],
		},
	];
}
