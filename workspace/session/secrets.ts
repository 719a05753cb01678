import { passwordOf } from '../servers/rest/administration';
import type { World } from '../servers/world';

/** A value that a simulated server takes, for a setting of the app. */
export type Taken = { setting: string; value: string };

/** Returns what completes the setup. */
export function takenByServers(world: World): Taken[] {
	const { host, port, username, password } = world.managementServer;
	const simotel = world.simotel();
	return Object.entries({
		rocketchat_user_id: world.token.userId,
		rocketchat_token: world.token.authToken,
		call_server_address: world.callServer().websocketUrl,
		management_server_address: `${host}:${port}`,
		management_server_username: username,
		management_server_password: password,
		simotel_url: simotel.url,
		simotel_api_key: simotel.apiKey,
		simotel_username: simotel.username,
		simotel_password: simotel.password,
	}).map(([setting, value]) => ({ setting, value }));
}

/** Returns what the servers of team voice and media calls take instead. */
export function takenByTeamVoice(world: World): (Taken & { of: string })[] {
	const { sipServer, drachtio, freeSwitch } = world.teamVoice;
	const address = 'management_server_address';
	const password = 'management_server_password';
	return [
		{
			of: 'SIP over TCP',
			setting: 'call_server_address',
			value: `sip://${sipServer.host}:${sipServer.port}`,
		},
		{ of: 'drachtio', setting: address, value: `${drachtio.host}:${drachtio.port}` },
		{ of: 'drachtio', setting: password, value: drachtio.password },
		{ of: 'event socket', setting: address, value: `${freeSwitch.host}:${freeSwitch.port}` },
		{ of: 'event socket', setting: password, value: freeSwitch.password },
	];
}

export const logInAdvice = (world: World): string =>
	`People log in at ${world.siteUrl} with their name and <name>-password, such as admin and ${passwordOf('admin')}`;

/** Returns the secrets of the simulated servers as lines for `:set`. */
export const secretsOf = (world: World): string =>
	[
		'The simulated servers take these, each with :set:',
		...takenByServers(world).map(({ setting, value }) => `  ${setting}=${value}`),
		'Of team voice and media calls, each with :set too:',
		...takenByTeamVoice(world).map(({ of, setting, value }) => `  ${of}: ${setting}=${value}`),
		logInAdvice(world),
		'An address for events is entered in Simotel with :simotel <address>',
	].join('\n');
