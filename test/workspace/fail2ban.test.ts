import { connect } from 'node:net';

import { openRaw, reaches, sipRequest } from './rawConnection';
import { startWorld } from '../../workspace/servers/startWorld';
import type { World } from '../../workspace/servers/world';

let world: World;
let now: number;
beforeEach(async () => {
	now = Date.now();
	world = await startWorld({ rocketchat: '7', rejectMs: 1, now: () => now });
	await world.setFault('sip-server', 'unidentified');
});
afterEach(() => world.stop());

const minutes = 60_000;

/** Sends one request that is refused, which logs two lines. */
async function ask(): Promise<void> {
	const raw = openRaw(world.teamVoice.sipServer.port);
	raw.socket.write(sipRequest('OPTIONS', 'x'));
	await raw.until(/401 Unauthorized/);
	raw.socket.destroy();
}

async function logInWrongly(): Promise<void> {
	const raw = openRaw(world.managementServer.port);
	raw.socket.write('Action: Login\r\nUsername: x\r\nSecret: y\r\n\r\n');
	await raw.until(/Authentication failed/);
	raw.socket.destroy();
}

const hostPorts = (): number[] => [
	world.callServer().port,
	world.managementServer.port,
	...Object.values(world.teamVoice).map(({ port }) => port),
];
const reached = (ports: number[]): Promise<string[]> => Promise.all(ports.map(reaches));
const elsewhere = (): number[] =>
	[world.siteUrl, world.simotel().url].map((url) => Number(new URL(url).port));

test('five lines in ten minutes shut the asker out of every port of that host, and no other', async () => {
	await world.setFault('fail2ban', 'refuse');
	await ask();
	await logInWrongly();
	await world.settle();
	expect(world.securityLog()).toHaveLength(4);
	expect(await reached(hostPorts())).toEqual(Array(5).fill('connected'));
	await ask();
	await world.settle();
	expect(world.banned()).toEqual(['127.0.0.1']);
	expect(await reached(hostPorts())).toEqual(Array(5).fill('ECONNREFUSED'));
	expect(await reached(elsewhere())).toEqual(['connected', 'connected']);
});

test('a ban ends after ten minutes of the world’s clock', async () => {
	await world.setFault('fail2ban', 'refuse');
	await ask();
	await ask();
	await ask();
	now += 10 * minutes - 1;
	await world.settle();
	expect(await reaches(world.callServer().port)).toBe('ECONNREFUSED');
	now += 1;
	await world.settle();
	expect(world.banned()).toEqual([]);
	expect(await reached(hostPorts())).toEqual(Array(5).fill('connected'));
});

test('four lines in any ten minutes cause no ban', async () => {
	await world.setFault('fail2ban', 'refuse');
	for (let round = 0; round < 6; round += 1) {
		await ask();
		now += 5 * minutes;
	}
	await world.settle();
	expect(world.securityLog()).toHaveLength(12);
	expect(world.banned()).toEqual([]);
});

test('a call server on another port for TLS is shut too', async () => {
	await world.setFault('fail2ban', 'refuse');
	await ask();
	await ask();
	await ask();
	await world.setFault('call-server', 'self-signed');
	await world.settle();
	expect(await reaches(world.callServer().port)).toBe('ECONNREFUSED');
	await world.setFault('fail2ban', 'none');
	expect(await reaches(world.callServer().port)).toBe('connected');
});

test('with drop, a banned address gets no answer until the ban is lifted', async () => {
	await world.setFault('fail2ban', 'drop');
	await ask();
	await ask();
	await ask();
	await world.settle();
	const sockets = hostPorts().map((port) => connect(port, '127.0.0.1'));
	const met: string[] = [];
	sockets.forEach((socket) =>
		socket
			.on('connect', () => met.push('connected'))
			.on('error', ({ message }) => met.push(message)),
	);
	// Other servers answer meanwhile, on the same machine and event loop.
	expect(await reached([...elsewhere(), ...elsewhere()])).toEqual(Array(4).fill('connected'));
	expect(met).toEqual([]);
	expect(sockets.every(({ connecting }) => connecting)).toBe(true);
	sockets.forEach((socket) => socket.destroy());
	await world.setFault('fail2ban', 'none');
	expect(await reached(hostPorts())).toEqual(Array(5).fill('connected'));
});

test('without fail2ban the log is written and nobody is shut out', async () => {
	await ask();
	await ask();
	await ask();
	expect(world.securityLog()).toHaveLength(6);
	expect(await reached(hostPorts())).toEqual(Array(5).fill('connected'));
});
