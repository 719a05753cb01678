import { createServer, type Server } from 'node:net';

import type { Box } from '../../workspace/engine/box';
import { node26 } from '../../workspace/engine/nodeBinary';
import { startBox } from '../../workspace/engine/startBox';
import { askProbe } from '../support/askProbe';
import { probeApp, probeSetup } from '../support/boxProbe';
import { listenLocally } from '../support/listenLocally';

const newest = node26();
const describeWhenHere = newest === undefined ? describe.skip : describe;

/** Rocket.Chat does not pass `--allow-net`, which Node requires from 25 on. */
describeWhenHere('an app in a Node 26 child', () => {
	let box: Box;
	let server: Server;
	let port = 0;
	beforeAll(async () => {
		server = createServer((socket) => {
			socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
		});
		port = await listenLocally(server);
		box = await startBox(probeSetup('1.62.0', { nodeSandbox: newest ?? '' }));
		await box.install(probeApp());
	});
	afterAll(async () => {
		await box.stop();
		server.close();
	});

	const ask = (words: string): Promise<unknown> => askProbe(box, words);

	test('is denied connections of its own', async () => {
		expect(await ask(`connect ${port}`)).toBe('ERR_ACCESS_DENIED');
	});

	test('gets an answer over HTTP, which Rocket.Chat fetches for it', async () => {
		expect(await ask(`get http://127.0.0.1:${port}/ {}`)).toEqual([204, '', null]);
	});
});
