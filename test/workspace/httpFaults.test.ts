import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect, rootCertificates } from 'node:tls';

import WebSocket from 'ws';

import { startWorld } from '../../workspace/servers/startWorld';
import type { World } from '../../workspace/servers/world';

let world: World;
beforeAll(async () => {
	world = await startWorld({ rocketchat: '7' });
});
afterAll(() => world.stop());
afterEach(async () => {
	await world.setFault('call-server', 'none');
	await world.setFault('simotel', 'none');
});

type Seen = { status: number | undefined; server: unknown; body: string };

const ask = (url: string, method: string, headers = {}): Promise<Seen> =>
	new Promise((resolve, reject) => {
		const send = url.startsWith('https:') ? secureRequest : request;
		send(url, { method, headers, rejectUnauthorized: false }, (answer) => {
			let body = '';
			answer.on('data', (chunk: Buffer) => {
				body += chunk.toString();
			});
			answer.on('end', () =>
				resolve({ status: answer.statusCode, server: answer.headers.server, body }),
			);
		})
			.on('error', reject)
			.end();
	});

const nginx = {
	status: 400,
	server: 'nginx/1.22.1',
	body: expect.stringContaining('The plain HTTP request was sent to HTTPS port'),
};
const upgrade = {
	'Connection': 'Upgrade',
	'Upgrade': 'websocket',
	'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
	'Sec-WebSocket-Version': '13',
	'Sec-WebSocket-Protocol': 'sip',
};

describe('a TLS port of nginx, asked without TLS,', () => {
	test.each([
		['a page', {}],
		['a WebSocket', upgrade],
	])('tells a client that asks the call server for %s to use TLS', async (_what, headers) => {
		await world.setFault('call-server', 'plain-to-https');
		const { host, port } = world.callServer();
		expect(await ask(`http://${host}:${port}/ws`, 'GET', headers)).toEqual(nginx);
	});

	test('tells Simotel’s client that it wants TLS', async () => {
		await world.setFault('simotel', 'plain-to-https');
		expect(await ask(`${world.simotel().url}/api/v4/setting/ping/act`, 'POST')).toEqual(nginx);
	});
});

describe('a TLS proxy before the call server', () => {
	test.each([
		['tls-proxy-bad-gateway', 502, 'a page', {}],
		['tls-proxy-bad-gateway', 502, 'a WebSocket', upgrade],
		['tls-proxy-removes-upgrade', 426, 'a page', {}],
		['tls-proxy-removes-upgrade', 426, 'a WebSocket', upgrade],
	])(
		'at %s answers HTTP %s to a client that asks for %s',
		async (fault, status, _what, headers) => {
			await world.setFault('call-server', fault);
			const { host, port } = world.callServer();
			const seen = await ask(`https://${host}:${port}/ws`, 'GET', headers);
			expect(seen).toMatchObject({ status, server: 'nginx/1.22.1' });
			expect(seen.body).toContain(String(status));
		},
	);
});

/** Returns the error code of a TLS handshake, or undefined if it succeeds. */
const distrustOf = (url: string, ca: readonly string[]): Promise<string> =>
	new Promise((resolve) => {
		const { hostname, port } = new URL(url);
		const socket = connect({ host: hostname, port: Number(port), ca: [...ca] }, () => {
			socket.destroy();
			resolve('trusted');
		});
		socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
	});

describe('a certificate of the company’s own CA', () => {
	const urlOf = {
		'call-server': () => world.callServer().websocketUrl,
		'simotel': () => world.simotel().url,
	};
	test.each(['call-server', 'simotel'] as const)(
		'at %s is trusted by who knows the CA, and by nobody else',
		async (server) => {
			await world.setFault(server, 'private-ca');
			const url = urlOf[server]();
			expect(await distrustOf(url, [...rootCertificates, world.authority])).toBe('trusted');
			expect(await distrustOf(url, rootCertificates)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
		},
	);

	test('accepts SIP from a client that trusts the CA', async () => {
		await world.setFault('call-server', 'private-ca');
		const client = new WebSocket(world.callServer().websocketUrl, 'sip', { ca: world.authority });
		const opened = await new Promise<string>((resolve, reject) => {
			client.on('open', () => resolve(client.protocol)).on('error', reject);
		});
		client.terminate();
		expect(opened).toBe('sip');
	});

	test('is trusted by Rocket.Chat’s own check', async () => {
		await world.setFault('call-server', 'private-ca');
		const { websocketUrl, host, port, path } = world.callServer();
		const query = new URLSearchParams({ websocketUrl, host, port: String(port), path });
		const url = `${world.siteUrl}/api/v1/voip/callServer/checkConnection?${query}`;
		const headers = { 'X-Auth-Token': world.token.authToken, 'X-User-Id': world.token.userId };
		expect(await (await fetch(url, { headers })).json()).toEqual({
			status: 'connected',
			success: true,
		});
	});
});
