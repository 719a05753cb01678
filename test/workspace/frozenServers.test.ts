import { once } from 'node:events';

import { openRaw, reaches, sipRequest } from './rawConnection';
import { startWorld } from '../../workspace/servers/startWorld';
import type { ServerName, World } from '../../workspace/servers/world';

let world: World;
beforeAll(async () => {
	world = await startWorld({ rocketchat: '7' });
});
afterAll(() => world.stop());

const ports = (): [ServerName, number][] => [
	['rest', Number(new URL(world.siteUrl).port)],
	['call-server', world.callServer().port],
	['management-server', world.managementServer.port],
	['sip-server', world.teamVoice.sipServer.port],
	['drachtio', world.teamVoice.drachtio.port],
	['freeswitch', world.teamVoice.freeSwitch.port],
	['simotel', Number(new URL(world.simotel().url).port)],
];
const names = [
	...['rest', 'call-server', 'management-server', 'sip-server', 'drachtio', 'freeswitch'],
	'simotel',
] as ServerName[];
const portOf = (server: ServerName): number => ports().find(([name]) => name === server)?.[1] ?? 0;

/** A disconnect is noticed only some turns of the event loop later. */
async function untilNobodyIsConnected(): Promise<void> {
	for (let turns = 100_000; turns > 0 && world.openConnections() > 0; turns -= 1) {
		await new Promise((resolve) => setImmediate(resolve));
	}
}

test.each(names)('%s, frozen, takes a connection and never looks at it', async (server) => {
	await world.setFault(server, 'frozen');
	await untilNobodyIsConnected();
	const raw = openRaw(portOf(server));
	await once(raw.socket, 'connect');
	const written = new Promise((resolve) => {
		raw.socket.write(`GET / HTTP/1.1\r\nHost: x\r\n\r\n${sipRequest('OPTIONS', 'x')}`, resolve);
	});
	await written;
	expect(world.openConnections()).toBe(0);
	await world.setFault(server, 'none');
	expect(await raw.closed()).toBe('');
	expect(await reaches(portOf(server))).toBe('connected');
});

test.each(names)('%s, refusing, has nothing on its port until it is mended', async (server) => {
	await world.setFault(server, 'refuse');
	expect(await reaches(portOf(server))).toBe('ECONNREFUSED');
	await world.setFault(server, 'none');
	expect(await reaches(portOf(server))).toBe('connected');
});
