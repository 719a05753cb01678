import { createServer, type Server } from 'node:http';

import type { Box } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { askProbe } from '../support/askProbe';
import { probeApp, probeSetup } from '../support/boxProbe';
import { listenLocally } from '../support/listenLocally';

describe('HTTP on Apps-Engine 1.42.1, whose bridge runs in the process of the app', () => {
	let box: Box;
	let server: Server;
	let url = '';
	beforeAll(async () => {
		server = createServer((request, response) => {
			if (request.url === '/endless') {
				response.writeHead(200, { 'Content-Type': 'text/plain' }).write('and so on');
			}
		});
		url = `http://127.0.0.1:${await listenLocally(server)}`;
		box = await startBox(probeSetup('1.42.1'));
		await box.install(probeApp());
	});
	afterAll(async () => {
		await box.stop();
		server.closeAllConnections();
		server.close();
	});

	const ask = (words: string): Promise<unknown> => askProbe(box, words);

	test.each([1, 2, 3])(
		'a silent server is aborted before the app’s own timer of the same length fires (%i)',
		async () => {
			expect(await ask(`race ${url}/silent 100`)).toBe('platform: The user aborted a request.');
		},
	);

	test('a body that never ends is cut by the same time-out', async () => {
		const said = `threw: Response timeout while trying to fetch ${url}/endless (over 100ms)`;
		expect(await ask(`get ${url}/endless '{"timeout":100}'`)).toBe(said);
	});

	test('each request is counted and recorded, as on the other engines', async () => {
		box.resetCrossings();
		const before = box.httpRequests().length;
		await ask(`get ${url}/silent '{"timeout":10,"headers":{"X-One":"1"}}'`);
		expect(box.crossings()).toMatchObject({ 'Http.call': 1 });
		expect(box.httpRequests().slice(before)).toEqual([
			{ method: 'GET', url: `${url}/silent`, headers: { 'X-One': '1' } },
		]);
	});

	test('the workspace’s protection of addresses holds', async () => {
		box.protectAddresses([]);
		expect(await ask(`get ${url}/silent '{"timeout":10}'`)).toBe(
			'threw: error-ssrf-validation-failed',
		);
		box.protectAddresses(undefined);
	});
});
