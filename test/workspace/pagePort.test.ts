import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { listen } from '../../workspace/page/listen';
import { browserCommand, openBrowser } from '../../workspace/page/openBrowser';
import { untilTrue } from '../support/untilTrue';

const servers: Server[] = [];
const open = async (port: number) => {
	const server = createServer();
	servers.push(server);
	return { server, listening: await listen(server, port) };
};
afterEach(async () => {
	const all = servers.splice(0);
	await Promise.all(all.map((server) => new Promise((resolve) => server.close(resolve))));
});

test('the wanted port is taken if it is free', async () => {
	const { listening } = await open(0);
	expect(listening.inUse).toEqual([]);
	expect(listening.port).toBeGreaterThan(0);
});

test('ports in use are named, and the next free one is taken, on 127.0.0.1', async () => {
	const { listening: first } = await open(0);
	const { server, listening } = await open(first.port);
	expect(listening.inUse[0]).toBe(first.port);
	expect(listening.inUse).not.toContain(listening.port);
	expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
});

test('after the last port there is any', async () => {
	const { listening: first } = await open(65_535);
	const { listening: second } = await open(65_535);
	expect(second.inUse).toEqual([65_535]);
	expect([first.port, second.port]).toContain(65_535);
});

test.each([
	['darwin', 'open', ['http://127.0.0.1:3100/']],
	['win32', 'cmd.exe', ['/d', '/c', 'start', 'http://127.0.0.1:3100/']],
	['linux', 'xdg-open', ['http://127.0.0.1:3100/']],
] as const)('on %s the browser is opened by %s', (platform, program, words) => {
	expect(browserCommand(platform, 3100)).toEqual({ program, words });
});

describe('a browser', () => {
	const { program } = browserCommand(process.platform, 1);
	const folder = mkdtempSync(join(tmpdir(), 'voip-status-browser-'));

	test('is told the address', async () => {
		const told = join(folder, 'told');
		writeFileSync(told, '');
		writeFileSync(join(folder, program), `#!/bin/sh\necho "$@" > ${told}\n`, { mode: 0o755 });
		expect(await openBrowser(3100, { PATH: folder })).toBeUndefined();
		await untilTrue(() => readFileSync(told, 'utf8') === 'http://127.0.0.1:3100/\n');
	});

	test('that is missing is said, and nothing fails', async () => {
		const empty = mkdtempSync(join(tmpdir(), 'voip-status-empty-'));
		const note = `No browser could be opened: ${program} is missing.`;
		expect(await openBrowser(3100, { PATH: empty })).toBe(note);
	});
});
