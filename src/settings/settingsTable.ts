import { monitorRows } from './monitorRows';
import { parseCallServerUrl } from './parse/callServerUrl';
import { parseContact } from './parse/contact';
import { hostAndPortText, parseHostAndPort } from './parse/hostAndPort';
import { parseText } from './parse/parsed';
import { parseVisibleAscii } from './parse/plain';
import { parseEventSecret, parseSimotelUrl, parseUsername } from './parse/simotelUrl';
import { type Address, parseBaseUrl } from './parse/url';
import {
	accountSetting,
	choiceSetting,
	numberSetting,
	optionalSetting,
	rolesSetting,
	secretSetting,
	type SettingKind,
	type SettingRow,
	type Stored,
	switchSetting,
	textSetting,
} from './settingKinds';

const ways = ['auto', 'api', 'direct'] as const;
export type WayKey = (typeof ways)[number];

/** The two servers have to be found in the workspace or entered; Simotel is checked if its address is filled in. */
const serversToCheck = ['both', 'call_server', 'management_server', 'none'] as const;
export type ServersKey = (typeof serversToCheck)[number];

const urlOf = ({ url }: Address): string => url;

/** Every setting of the app, in the order of the page. An id never changes: saved values depend on it. */
const rows = {
	call_server_address: optionalSetting({
		section: 'call_server',
		summary: 'address',
		sourceWhenEmpty: 'workspace',
		example: 'wss://pbx.example.com/ws',
		parse: parseCallServerUrl,
		toText: urlOf,
	}),
	management_server_address: optionalSetting({
		section: 'management_server',
		summary: 'address',
		sourceWhenEmpty: 'workspace',
		example: 'pbx.example.com:5038',
		parse: parseHostAndPort,
		toText: hostAndPortText,
	}),
	management_server_username: accountSetting({
		section: 'management_server',
		summary: 'user',
		sourceWhenEmpty: 'workspace',
		example: 'rocketchat',
		parse: parseVisibleAscii,
	}),
	// Passwords are sent encoded and may hold any letter.
	management_server_password: secretSetting({
		section: 'management_server',
		summary: 'password',
		parse: parseText,
	}),
	simotel_url: optionalSetting({
		section: 'simotel',
		summary: 'address',
		example: 'http://simotel.example.com',
		parse: parseSimotelUrl,
		// The path of the API is not written into what an admin typed.
		toText: (_api, typed) => typed.replace(/\/+$/, ''),
	}),
	simotel_api_key: secretSetting({
		section: 'simotel',
		summary: 'api-key',
		parse: parseVisibleAscii,
	}),
	simotel_username: accountSetting({
		section: 'simotel',
		summary: 'user',
		example: 'rocketchat',
		parse: parseUsername,
	}),
	simotel_password: secretSetting({ section: 'simotel', summary: 'password', parse: parseText }),
	simotel_event_secret: secretSetting({
		section: 'simotel',
		summary: 'event-secret',
		parse: parseEventSecret,
	}),
	rocketchat_user_id: accountSetting({
		section: 'rocketchat',
		summary: 'user-id',
		example: 'rbAXPnMktTFbNpwtJ',
		parse: parseVisibleAscii,
	}),
	rocketchat_token: secretSetting({
		section: 'rocketchat',
		summary: 'token',
		parse: parseVisibleAscii,
	}),
	rocketchat_url: optionalSetting({
		section: 'rocketchat',
		summary: 'address',
		sourceWhenEmpty: 'site-url',
		example: 'http://localhost:3000',
		parse: parseBaseUrl,
		toText: urlOf,
	}),
	check_way: choiceSetting({ section: 'checks', summary: 'way', choices: ways, default: 'auto' }),
	servers_to_check: choiceSetting({
		section: 'checks',
		summary: 'servers',
		choices: serversToCheck,
		default: 'both',
	}),
	timeout_seconds: numberSetting({
		section: 'checks',
		summary: 'time-out',
		default: 5,
		min: 1,
		max: 6,
	}),
	accept_self_signed: switchSetting({
		section: 'checks',
		summary: 'self-signed',
		default: false,
	}),
	roles_users: rolesSetting({
		section: 'access',
		summary: 'users',
		default: 'admin, livechat-manager, livechat-monitor, livechat-agent',
	}),
	roles_admins: rolesSetting({
		section: 'access',
		summary: 'admins',
		default: 'admin, livechat-manager',
	}),
	contact: textSetting({
		section: 'access',
		summary: 'contact',
		example: '@helpdesk, ext. 200',
		parse: parseContact,
	}),
	...monitorRows,
};

type Rows = typeof rows;
export type SettingId = keyof Rows;
export type SettingSection = Rows[SettingId]['section'];
/** The ids of all settings of one kind. */
export type IdOfKind<Kind extends SettingKind> = {
	[Id in SettingId]: Rows[Id]['kind'] extends Kind ? Id : never;
}[SettingId];
/** The type of the parsed value of each setting. */
export type SettingValues = {
	[Id in SettingId]: Rows[Id] extends SettingRow<infer Value> ? Value : never;
};

/** Typed so that the row of an id is known to parse the value of that id. */
export const settingsTable: { readonly [Id in SettingId]: SettingRow<SettingValues[Id]> } = rows;

export const isSettingId = (id: string): id is SettingId =>
	Object.prototype.hasOwnProperty.call(rows, id);
export const settingIds: readonly SettingId[] = Object.keys(rows).filter(isSettingId);

export const defaultOf = (id: SettingId): Stored => settingsTable[id].default;
export const sectionOf = (id: SettingId): SettingSection => settingsTable[id].section;
export const isSecret = (id: SettingId): boolean => settingsTable[id].kind === 'secret';
