import type { World } from '../servers/world';

/** What the servers of an installation are usually called, by the port of the simulated one. */
function examples(world: World): [port: number, name: string][] {
	const { sipServer, drachtio, freeSwitch } = world.teamVoice;
	return [
		[world.callServer().port, 'pbx.example.com:8089'],
		[world.managementServer.port, 'pbx.example.com:5038'],
		[sipServer.port, 'pbx.example.com:5060'],
		[drachtio.port, 'pbx.example.com:9022'],
		[freeSwitch.port, 'pbx.example.com:8021'],
		[Number(new URL(world.simotel().url).port), 'simotel.example.com'],
		[Number(new URL(world.siteUrl).port), 'chat.example.com'],
	];
}

/** Returns a text with names of usual length in place of the simulated servers' addresses. */
export function withExampleAddresses(text: string, world: World): string {
	const names = new Map(examples(world));
	return text
		.replace(/\b127\.0\.0\.1:(\d+)/g, (_, port) => names.get(Number(port)) ?? 'pbx.example.com')
		.replace(/\b127\.0\.0\.1\b/g, 'pbx.example.com')
		.replace(/\bws:\/\/pbx\.example\.com\b/g, 'wss://pbx.example.com')
		.replace(/\bhttp:\/\/chat\.example\.com\b/g, 'https://chat.example.com');
}
