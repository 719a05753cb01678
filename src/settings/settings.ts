import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

/** Every setting of the app, in the order of the page. An id never changes: saved values hang on it. */
const table = [
	{ id: 'rocketchat_url', section: 'rocketchat', type: SettingType.STRING, standard: '' },
	{ id: 'rocketchat_user_id', section: 'rocketchat', type: SettingType.STRING, standard: '' },
	{ id: 'rocketchat_token', section: 'rocketchat', type: SettingType.PASSWORD, standard: '' },
	{
		id: 'call_server_websocket_url',
		section: 'call_server',
		type: SettingType.STRING,
		standard: '',
	},
	{ id: 'call_server_host', section: 'call_server', type: SettingType.STRING, standard: '' },
	{ id: 'call_server_port', section: 'call_server', type: SettingType.STRING, standard: '' },
	{ id: 'call_server_path', section: 'call_server', type: SettingType.STRING, standard: '' },
	{
		id: 'management_server_host',
		section: 'management_server',
		type: SettingType.STRING,
		standard: '',
	},
	{
		id: 'management_server_port',
		section: 'management_server',
		type: SettingType.STRING,
		standard: '',
	},
	{
		id: 'management_server_username',
		section: 'management_server',
		type: SettingType.STRING,
		standard: '',
	},
	{
		id: 'management_server_password',
		section: 'management_server',
		type: SettingType.PASSWORD,
		standard: '',
	},
	{ id: 'simotel_url', section: 'simotel', type: SettingType.STRING, standard: '' },
	{ id: 'simotel_api_key', section: 'simotel', type: SettingType.PASSWORD, standard: '' },
	{ id: 'simotel_username', section: 'simotel', type: SettingType.STRING, standard: '' },
	{ id: 'simotel_password', section: 'simotel', type: SettingType.PASSWORD, standard: '' },
	{ id: 'simotel_event_secret', section: 'simotel', type: SettingType.PASSWORD, standard: '' },
	{ id: 'timeout_seconds', section: 'checks', type: SettingType.NUMBER, standard: 5 },
	{ id: 'slow_after_ms', section: 'checks', type: SettingType.NUMBER, standard: 1000 },
	{
		id: 'roles_users',
		section: 'access',
		type: SettingType.STRING,
		standard: 'admin, livechat-manager, livechat-monitor, livechat-agent',
	},
	{
		id: 'roles_admins',
		section: 'access',
		type: SettingType.STRING,
		standard: 'admin, livechat-manager',
	},
] as const;

export type SettingId = (typeof table)[number]['id'];

export const settingIds: readonly SettingId[] = table.map(({ id }) => id);

export const isSettingId = (id: string): id is SettingId =>
	settingIds.some((known) => known === id);

export const standardOf = (id: SettingId): string | number =>
	table.find((row) => row.id === id)?.standard ?? '';

/** As the settings page wants them. None is required: an empty required one would disable the app. */
export function settingsPage(): ISetting[] {
	return table.map(({ id, section, type, standard }) => ({
		id,
		type,
		packageValue: standard,
		required: false,
		public: false,
		section: `section_${section}`,
		i18nLabel: id,
		i18nDescription: `${id}_description`,
	}));
}
