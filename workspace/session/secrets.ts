import { passwordOf } from '../servers/rest/administration';
import type { World } from '../servers/world';

const rowsOf = (values: Record<string, string | number>, between = '='): string[] =>
	Object.entries(values).map(([id, value]) => `  ${id}${between}${value}`);

/** Returns the secrets of the simulated servers as lines for `:set`: enough to complete the setup. */
export function secretsOf(world: World): string {
	const { host, port, username, password } = world.managementServer;
	const { sipServer, drachtio, freeSwitch } = world.teamVoice;
	const simotel = world.simotel();
	return [
		'The simulated servers take these, each with :set:',
		...rowsOf({
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
		}),
		'Of team voice and media calls, each with :set too:',
		...rowsOf(
			{
				'SIP over TCP': `call_server_address=sip://${sipServer.host}:${sipServer.port}`,
				'drachtio': `management_server_address=${drachtio.host}:${drachtio.port}`,
				"drachtio's password": `management_server_password=${drachtio.password}`,
				'event socket': `management_server_address=${freeSwitch.host}:${freeSwitch.port}`,
				"event socket's password": `management_server_password=${freeSwitch.password}`,
			},
			': ',
		),
		`People log in at ${world.siteUrl} with their name and <name>-password, such as admin and ${passwordOf('admin')}`,
		'An address for events is entered in Simotel with :simotel <address>',
	].join('\n');
}
