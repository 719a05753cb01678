import { type ISetting, SettingType } from '@rocket.chat/apps-engine/definition/settings';

export const ways = ['auto', 'api', 'direct', 'off'] as const;

const rolesOfUsers = 'admin, livechat-manager, livechat-monitor, livechat-agent';

/** Every setting of the app, in the order of the page. An id never changes: saved values hang on it. */
const table = [
	{ id: 'rocketchat_url', section: 'rocketchat', kind: 'text', standard: '' },
	{ id: 'rocketchat_user_id', section: 'rocketchat', kind: 'text', standard: '' },
	{ id: 'rocketchat_token', section: 'rocketchat', kind: 'secret', standard: '' },
	{ id: 'call_server_way', section: 'call_server', kind: 'way', standard: 'auto' },
	{ id: 'call_server_websocket_url', section: 'call_server', kind: 'text', standard: '' },
	{ id: 'call_server_host', section: 'call_server', kind: 'text', standard: '' },
	{ id: 'call_server_port', section: 'call_server', kind: 'text', standard: '' },
	{ id: 'call_server_path', section: 'call_server', kind: 'text', standard: '' },
	{ id: 'management_server_way', section: 'management_server', kind: 'way', standard: 'auto' },
	{ id: 'management_server_host', section: 'management_server', kind: 'text', standard: '' },
	{ id: 'management_server_port', section: 'management_server', kind: 'text', standard: '' },
	{ id: 'management_server_username', section: 'management_server', kind: 'text', standard: '' },
	{ id: 'management_server_password', section: 'management_server', kind: 'secret', standard: '' },
	{ id: 'simotel_url', section: 'simotel', kind: 'text', standard: '' },
	{ id: 'simotel_api_key', section: 'simotel', kind: 'secret', standard: '' },
	{ id: 'simotel_username', section: 'simotel', kind: 'text', standard: '' },
	{ id: 'simotel_password', section: 'simotel', kind: 'secret', standard: '' },
	{ id: 'simotel_event_secret', section: 'simotel', kind: 'secret', standard: '' },
	{ id: 'timeout_seconds', section: 'checks', kind: 'number', standard: 5 },
	{ id: 'slow_after_ms', section: 'checks', kind: 'number', standard: 1000 },
	{ id: 'accept_self_signed', section: 'checks', kind: 'switch', standard: false },
	{ id: 'roles_users', section: 'access', kind: 'text', standard: rolesOfUsers },
	{ id: 'roles_admins', section: 'access', kind: 'text', standard: 'admin, livechat-manager' },
] as const;

/** Where an empty field may show what would do. */
const withPlaceholder: readonly string[] = [
	'rocketchat_url',
	'call_server_websocket_url',
	'call_server_host',
	'call_server_port',
	'call_server_path',
	'management_server_host',
	'management_server_port',
	'simotel_url',
];

type Row = (typeof table)[number];
export type SettingId = Row['id'];
export type SettingSection = Row['section'];

export const settingIds: readonly SettingId[] = table.map(({ id }) => id);

export const isSettingId = (id: string): id is SettingId =>
	settingIds.some((known) => known === id);

const rowOf = (id: SettingId): Row | undefined => table.find((row) => row.id === id);

export const standardOf = (id: SettingId): string | number | boolean => rowOf(id)?.standard ?? '';
export const sectionOf = (id: SettingId): SettingSection => rowOf(id)?.section ?? 'checks';
export const isSecret = (id: SettingId): boolean => rowOf(id)?.kind === 'secret';

const types = (): Readonly<Record<Row['kind'], SettingType>> => ({
	text: SettingType.STRING,
	secret: SettingType.PASSWORD,
	number: SettingType.NUMBER,
	switch: SettingType.BOOLEAN,
	way: SettingType.SELECT,
});

/** As the settings page wants them. None is required: an empty required one would disable the app. */
export function settingsPage(): ISetting[] {
	const byKind = types();
	return table.map(({ id, section, kind, standard }) => ({
		id,
		type: byKind[kind],
		packageValue: standard,
		required: false,
		public: false,
		section: `section_${section}`,
		i18nLabel: id,
		i18nDescription: `${id}_description`,
		...(withPlaceholder.includes(id) ? { i18nPlaceholder: `${id}_placeholder` } : {}),
		...(kind === 'way' ? { values: ways.map((key) => ({ key, i18nLabel: `way_${key}` })) } : {}),
	}));
}

/** A value that would do, for whoever typed one that does not. */
export const examples = {
	rocketChatUrl: 'http://localhost:3000',
	rocketChatUserId: 'rbAXPnMktTFbNpwtJ',
	webSocketUrl: 'wss://pbx.example.com/ws',
	host: 'pbx.example.com',
	callServerPort: '443',
	managementPort: '5038',
	path: '/ws',
	userName: 'rocketchat',
};

export const ranges = {
	timeoutSeconds: { least: 1, most: 6, standard: 5 },
	slowAfterMs: { least: 1, most: 60_000, standard: 1000 },
};
