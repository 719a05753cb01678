import type { BoxRoom, BoxSetup, EngineVersion, ServerSetting } from '../engine/box';
import { departments, visitors } from '../rooms/people';
import { callsAndChats } from '../rooms/sampleRooms';
import type { RocketChatMajor, World } from '../servers/world';

const versions: Readonly<Record<RocketChatMajor, string>> = {
	6: '6.12.3',
	7: '7.13.2',
	8: '8.1.0',
};

/** The telephony that is set up in the workspace. */
export const generations = ['omnichannel', 'freeswitch', 'media-calls', 'none'] as const;
export type TelephonyGeneration = (typeof generations)[number];

const everybody = ['admin', 'manager', 'agent', 'user'];

const rooms: BoxRoom[] = [
	{ _id: 'GENERAL', t: 'c', name: 'general', members: everybody },
	{ _id: 'support0000000001', t: 'c', name: 'support', members: everybody },
	{ _id: 'private0000000001', t: 'p', name: 'private', members: ['admin', 'agent'] },
	{ _id: 'direct00000000001', t: 'd', name: 'direct', members: ['admin', 'agent'] },
];

const roles = ['admin', 'user', 'livechat-manager', 'livechat-monitor', 'livechat-agent'];

const rolesOf: Readonly<Record<string, string[]>> = {
	admin: ['user', 'admin'],
	manager: ['user', 'livechat-manager'],
	agent: ['user', 'livechat-agent'],
	user: ['user'],
};

/** Returns Rocket.Chat's own VoIP settings, as an admin has filled them in. 8.0 has removed them. */
export function workspaceSettings(
	world: World,
	major: RocketChatMajor,
	generation: TelephonyGeneration = defaultGeneration(major),
): ServerSetting[] {
	const base: ServerSetting[] = [
		{ id: 'Site_Url', value: world.siteUrl },
		{ id: 'Language', value: 'en' },
	];
	const { host, port, username, password } = world.managementServer;
	const voip: ServerSetting[] = [
		{ id: 'VoIP_Enabled', value: true },
		{ id: 'VoIP_Server_Websocket_Path', value: world.callServer().websocketUrl },
		{ id: 'VoIP_Management_Server_Host', value: host },
		{ id: 'VoIP_Management_Server_Port', value: port },
		{ id: 'VoIP_Management_Server_Username', value: username },
		{ id: 'VoIP_Management_Server_Password', value: password, secret: true },
	];
	const { sipServer, drachtio, freeSwitch } = world.teamVoice;
	const byGeneration: Readonly<Record<TelephonyGeneration, ServerSetting[]>> = {
		'none': [],
		'omnichannel': voip,
		'freeswitch': [
			{ id: 'VoIP_TeamCollab_Enabled', value: true },
			{ id: 'VoIP_TeamCollab_FreeSwitch_Host', value: freeSwitch.host },
			{ id: 'VoIP_TeamCollab_FreeSwitch_Port', value: freeSwitch.port },
			{
				id: 'VoIP_TeamCollab_FreeSwitch_WebSocket_Path',
				value: world.callServer().websocketUrl,
			},
			{ id: 'VoIP_TeamCollab_FreeSwitch_Password', value: freeSwitch.password, secret: true },
		],
		'media-calls': [
			{ id: 'VoIP_TeamCollab_SIP_Integration_Enabled', value: true },
			{ id: 'VoIP_TeamCollab_SIP_Server_Host', value: sipServer.host },
			{ id: 'VoIP_TeamCollab_SIP_Server_Port', value: sipServer.port },
			{ id: 'VoIP_TeamCollab_Drachtio_Host', value: drachtio.host },
			{ id: 'VoIP_TeamCollab_Drachtio_Port', value: drachtio.port },
			{ id: 'VoIP_TeamCollab_Drachtio_Password', value: drachtio.password, secret: true },
		],
	};
	return [...base, ...byGeneration[generation]];
}

/** In the form that `/voip ping setup` generates. */
export const eventSecret = 'canary-event-secret-0123456789abcdef';

export const defaultGeneration = (major: RocketChatMajor): TelephonyGeneration =>
	major === '8' ? 'media-calls' : 'omnichannel';

function managementPassword(world: World, generation: TelephonyGeneration): string {
	const { drachtio, freeSwitch } = world.teamVoice;
	const ofTeamVoice: Readonly<Record<string, string>> = {
		'freeswitch': freeSwitch.password,
		'media-calls': drachtio.password,
	};
	return ofTeamVoice[generation] ?? world.managementServer.password;
}

/** Returns the app's settings with which everything is up. */
export const appSettings = (
	world: World,
	generation: TelephonyGeneration = 'omnichannel',
): Record<string, string> => ({
	rocketchat_user_id: world.token.userId,
	rocketchat_token: world.token.authToken,
	management_server_password: managementPassword(world, generation),
	simotel_url: world.simotel().url,
	simotel_api_key: world.simotel().apiKey,
	simotel_username: world.simotel().username,
	simotel_password: world.simotel().password,
	simotel_event_secret: eventSecret,
});

/** Returns the workspace of `npm start` and of the engine tests. */
export function standardWorkspace(
	world: World,
	engine: EngineVersion,
	major: RocketChatMajor,
	language = '',
	generation?: TelephonyGeneration,
): BoxSetup {
	return {
		engine,
		serverVersion: versions[major],
		users: everybody.map((username) => ({
			id: `${username}00000000000`,
			username,
			name: username,
			roles: rolesOf[username] ?? [],
			...(language ? { language } : {}),
		})),
		rooms: [...rooms, ...callsAndChats(Date.now())],
		roles: roles.map((name) => ({ id: name, name })),
		visitors,
		departments,
		serverSettings: workspaceSettings(world, major, generation),
		authorities: [world.authority],
	};
}
