import { createServer, type Server } from 'node:net';

import type { Box } from '../../workspace/engine/box';
import { node26 } from '../../workspace/engine/nodeBinary';
import { startBox } from '../../workspace/engine/startBox';
import { probeApp, probeSetup } from '../support/boxProbe';

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
		await new Promise<void>((resolve) => {
			server.listen(0, '127.0.0.1', resolve);
		});
		const address = server.address();
		port = address !== null && typeof address === 'object' ? address.port : 0;
		box = await startBox(probeSetup('1.62.0', { nodeSandbox: newest ?? '' }));
		await box.install(probeApp());
	});
	afterAll(async () => {
		await box.stop();
		server.close();
	});

	const ask = async (words: string): Promise<unknown> => {
		await box.run({ user: 'admin', room: 'GENERAL', text: `/probe ${words}` });
		return JSON.parse(box.seen('admin').slice(-1)[0]?.text ?? 'null');
	};

	test('is denied connections of its own', async () => {
		expect(await ask(`connect ${port}`)).toBe('ERR_ACCESS_DENIED');
	});

	test('gets an answer over HTTP, which Rocket.Chat fetches for it', async () => {
		expect(await ask(`get http://127.0.0.1:${port}/ {}`)).toEqual([204, '', null]);
	});
});
