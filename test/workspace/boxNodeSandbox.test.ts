import { realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

import type { Box } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { askProbe } from '../support/askProbe';
import { probeApp, probeSetup } from '../support/boxProbe';
import { listenLocally } from '../support/listenLocally';

/** Rocket.Chat 8.8 and later: a separate process that has only PATH in its environment and may read only the engine's files. */
describe(`an app in a Node child, here Node ${process.versions.node}`, () => {
	let box: Box;
	let server: Server;
	let port = 0;
	beforeAll(async () => {
		server = createServer((socket) => socket.end());
		port = await listenLocally(server);
		box = await startBox(probeSetup('1.62.0', { nodeSandbox: process.execPath }));
		await box.install(probeApp());
	});
	afterAll(async () => {
		await box.stop();
		server.close();
	});

	const ask = (words: string): Promise<unknown> => askProbe(box, words);

	test('runs in the binary that was named', async () => {
		expect(await box.sandboxBinary()).toBe(realpathSync(process.execPath));
	});

	test('finds PATH alone in its environment, and what only Node has', async () => {
		expect(await ask('surroundings')).toMatchObject({
			environment: ['PATH'],
			process: 'object',
			globalThis: 'undefined',
			url: 'function',
			timer: 'object',
		});
	});

	test('may load the modules that Rocket.Chat lists, and reads no file of the machine', async () => {
		expect(await ask('surroundings')).toMatchObject({
			missing: [],
			denied: ['tls', 'dns', 'dgram', 'child_process', 'node:tls'].map(
				(name) => `Module ${name} is not allowed`,
			),
			file: 'ERR_ACCESS_DENIED',
		});
	});

	test('may open connections', async () => {
		expect(await ask(`connect ${port}`)).toBe('connected');
	});

	test('a thrown refusal of a setting is swallowed, and the value is stored', async () => {
		expect(await box.saveSetting('word', 'thrown')).toEqual({ stored: 'thrown' });
	});

	test('what the hook gives back is stored', async () => {
		await box.saveSetting('word', 'good');
		expect(await box.saveSetting('word', 'given back')).toEqual({ stored: 'good' });
	});

	test('an uncaught error ends neither the app nor its process', async () => {
		expect(await ask('stray')).toBe('thrown later');
		expect(await ask('connect 1')).toBe('ECONNREFUSED');
	});
});
