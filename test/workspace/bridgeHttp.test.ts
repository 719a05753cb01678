import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

import { httpBridge } from '../../workspace/engine/bridges/http';
import { at } from '../../workspace/engine/plain';
import { createState } from '../../workspace/engine/state';
import { companyCertificate, keysFor } from '../../workspace/servers/certificate';
import { probeSetup } from '../support/boxProbe';
import { listenLocally } from '../support/listenLocally';

type Heard = { method: string; url: string; key: unknown; body: string };

const heard: Heard[] = [];
const servers: Server[] = [];
let plain: string;
let elsewhere: string;

async function bodyOf(request: IncomingMessage): Promise<string> {
	let body = '';
	for await (const chunk of request) {
		body += String(chunk);
	}
	return body;
}

const listen = async (server: Server, scheme: string): Promise<string> => {
	servers.push(server);
	return `${scheme}://127.0.0.1:${await listenLocally(server)}`;
};

async function note(request: IncomingMessage): Promise<void> {
	const { method = '', url = '', headers } = request;
	heard.push({ method, url, key: headers['x-apikey'], body: await bodyOf(request) });
}

beforeAll(async () => {
	elsewhere = await listen(
		createServer((request, response) => {
			void note(request).then(() => response.end('there'));
		}),
		'http',
	);
	plain = await listen(
		createServer((request, response) => {
			void note(request).then(() => {
				const [, what = '', left = '0'] = (request.url ?? '').split('/');
				const next: Record<string, string> = {
					hop: Number(left) > 0 ? `/hop/${Number(left) - 1}` : '/end',
					away: `${elsewhere}/landed`,
				};
				const location = next[what];
				if (what === 'nowhere') {
					response.writeHead(302).end();
				} else if (location) {
					response.writeHead(302, { Location: location }).end();
				} else {
					response.end('here');
				}
			});
		}),
		'http',
	);
});
afterAll(() => {
	servers.forEach((server) => server.close());
});
beforeEach(() => {
	heard.length = 0;
});

const call = async (serverVersion: string, url: string, request: object = {}) => {
	const authorities = [await companyCertificate()];
	const bridge = httpBridge(createState(probeSetup('1.62.0', { serverVersion, authorities })));
	try {
		return at(await bridge.call?.({ method: 'post', url, request }), 'content');
	} catch (error) {
		return `threw: ${error instanceof Error ? error.message : String(error)}`;
	}
};

const withKey = { content: 'hello', headers: { 'X-APIKEY': 'canary' } };

describe('redirects', () => {
	test('7.x goes on with GET and without the body, to another host too', async () => {
		expect(await call('7.13.2', `${plain}/away`, withKey)).toBe('there');
		expect(heard.slice(1)).toEqual([{ method: 'GET', url: '/landed', key: 'canary', body: '' }]);
	});

	test('8.x keeps the method, the body and every header, to another host too', async () => {
		expect(await call('8.1.0', `${plain}/away`, withKey)).toBe('there');
		expect(heard.slice(1)).toEqual([
			{ method: 'POST', url: '/landed', key: 'canary', body: 'hello' },
		]);
	});

	test('8.x follows five and no more', async () => {
		expect(await call('8.1.0', `${plain}/hop/4`)).toBe('here');
		expect(heard).toHaveLength(6);
		expect(await call('8.1.0', `${plain}/hop/5`)).toBe('threw: error-too-many-redirects');
	});

	test('7.x follows more than five', async () => {
		expect(await call('7.13.2', `${plain}/hop/8`)).toBe('here');
	});

	test('8.x names one that leads nowhere', async () => {
		expect(await call('8.1.0', `${plain}/nowhere`)).toBe(
			'threw: redirect-response-location-header-missing',
		);
	});
});

describe('certificates', () => {
	const secured = async (fault: string): Promise<string> => {
		const keys = await keysFor(fault);
		return listen(
			createSecureServer(keys ?? {}, (_request, response) => response.end('secure')),
			'https',
		);
	};

	test.each([
		['7.13.2', 'self-signed', {}, 'threw'],
		['7.13.2', 'self-signed', { strictSSL: false }, 'secure'],
		['7.13.2', 'self-signed', { rejectUnauthorized: true }, 'secure'],
		['8.1.0', 'self-signed', { strictSSL: false }, 'threw'],
		['8.1.0', 'self-signed', { rejectUnauthorized: true }, 'threw'],
		['7.13.2', 'private-ca', {}, 'secure'],
		['8.1.0', 'private-ca', {}, 'secure'],
		['8.1.0', 'untrusted', { strictSSL: false }, 'threw'],
	])('%s with %s and %j', async (version, fault, request, outcome) => {
		const said = String(await call(version, await secured(fault), request));
		expect(said.split(':')[0]).toBe(outcome);
	});
});
