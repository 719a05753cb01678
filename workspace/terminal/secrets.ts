import type { World } from '../servers/world';

const rowsOf = (values: Record<string, string | number>): string[] =>
	Object.entries(values).map(([id, value]) => `  ${id}=${value}`);

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
		'Of team voice:',
		...rowsOf({
			'SIP over TCP': `sip://${sipServer.host}:${sipServer.port}`,
			'drachtio': `${drachtio.host}:${drachtio.port}, password ${drachtio.password}`,
			'event socket': `${freeSwitch.host}:${freeSwitch.port}, password ${freeSwitch.password}`,
		}),
		'An address for events is entered in Simotel with :simotel <address>',
	].join('\n');
}
