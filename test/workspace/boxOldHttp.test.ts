import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Box } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { probeApp, probeSetup } from '../support/boxProbe';

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
		await new Promise<void>((resolve) => {
			server.listen(0, '127.0.0.1', resolve);
		});
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		box = await startBox(probeSetup('1.42.1'));
		await box.install(probeApp());
	});
	afterAll(async () => {
		await box.stop();
		server.closeAllConnections();
		server.close();
	});

	const ask = async (words: string): Promise<unknown> => {
		await box.run({ user: 'admin', room: 'GENERAL', text: `/probe ${words}` });
		return JSON.parse(box.seen('admin').slice(-1)[0]?.text ?? 'null');
	};

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
