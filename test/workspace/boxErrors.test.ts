import { createServer, type Server } from 'node:https';

import type { Box, BoxSetup } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { keysFor } from '../../workspace/servers/certificate';
import { askProbe } from '../support/askProbe';
import { probeApp, probeSetup } from '../support/boxProbe';
import { listenLocally } from '../support/listenLocally';

const refused = expect.stringMatching(/ECONNREFUSED/);
const readable = [
	{ isError: true, text: refused },
	{ isError: true, text: expect.stringMatching(/nowhere/) },
];
/** 1.46.0 gives the app the error object as it was sent, or makes an Error with that object as its text. */
const objects = [
	{ isError: false, text: '[object Object]', inner: refused },
	{ isError: true, text: '[object Object]' },
];
const socketEvents = ['connect', 'secureConnect'];
/** Deno 1.x opens TLS connections with its own client, which ignores the options and reports no steps. */
const rustls = expect.stringMatching(/^error sending request .* invalid peer certificate: /);

type Shipped = { setup: Partial<BoxSetup>; errors: unknown; tls: unknown };
const shipped: Readonly<Record<string, Shipped>> = {
	'1.42.1 in vm2': {
		setup: { engine: '1.42.1' },
		errors: readable,
		tls: [socketEvents, 'answered'],
	},
	'1.46.0 in Deno 1.46.3': {
		setup: { engine: '1.46.0' },
		errors: objects,
		tls: [[], '', rustls],
	},
	'1.53.1 in Deno 1.46.3': {
		setup: { engine: '1.53.1' },
		errors: readable,
		tls: [[], '', rustls],
	},
	'1.62.0 in Deno 2.3.1': {
		setup: { engine: '1.62.0' },
		errors: readable,
		tls: [['connect'], '', 'connection error'],
	},
	'1.62.0 in Node': {
		setup: { nodeSandbox: process.execPath },
		errors: readable,
		tls: [socketEvents, 'answered'],
	},
};

describe.each(Object.entries(shipped))('what fails in an app on %s', (_name, told) => {
	let box: Box;
	let server: Server;
	let port = 0;
	beforeAll(async () => {
		server = createServer((await keysFor('self-signed')) ?? {}, (_request, response) => {
			response.end();
		});
		port = await listenLocally(server);
		box = await startBox(probeSetup('1.62.0', told.setup));
		await box.install(probeApp());
	});
	afterAll(async () => {
		await box.stop();
		server.closeAllConnections();
		server.close();
	});

	const ask = (words: string): Promise<unknown> => askProbe(box, words);

	test('a refused request, a missing server setting', async () => {
		expect(await ask('failing http://127.0.0.1:1/')).toMatchObject(told.errors as object);
	});

	test('a connection of its own to a server with a self-signed certificate that is accepted', async () => {
		expect(await ask(`tls ${port}`)).toEqual(told.tls);
	});
});
