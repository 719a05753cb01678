import { createServer, type Server } from 'node:http';

import type { Box, EngineVersion } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { askProbe } from '../support/askProbe';
import { probeApp } from '../support/boxProbe';
import { listenLocally } from '../support/listenLocally';

const engines: EngineVersion[] = ['1.42.1', '1.46.0', '1.62.0'];
/** 1.46.0 loses the text of an error that a bridge throws. */
const told = (engine: EngineVersion, text: string): RegExp =>
	engine === '1.46.0' ? /^threw: \[object Object\]$/ : new RegExp(`^threw: .*${text}`);

describe.each(engines)('the box with Apps-Engine %s behaves as Rocket.Chat does:', (engine) => {
	let box: Box;
	let server: Server;
	let url: string;
	beforeAll(async () => {
		server = createServer((request, response) => {
			let body = '';
			request.on('data', (chunk: Buffer) => {
				body += chunk.toString();
			});
			request.on('end', () => {
				if (request.url === '/moved') {
					response.writeHead(302, { Location: '/here' }).end();
					return;
				}
				const type = request.url?.startsWith('/text') ? 'text/plain' : 'application/json';
				response
					.writeHead(200, { 'Content-Type': type })
					.end(JSON.stringify({ at: request.url, body }));
			});
		});
		url = `http://127.0.0.1:${await listenLocally(server)}`;
		box = await startBox({
			engine,
			serverVersion: '7.13.2',
			users: [{ id: 'u1', username: 'admin', name: 'Admin', roles: ['admin'] }],
			rooms: [{ _id: 'GENERAL', t: 'c', name: 'general' }],
			roles: [],
			visitors: [],
			departments: [],
			serverSettings: [
				{ id: 'Site_Url', value: 'http://here' },
				{ id: 'Secret', value: 'x', secret: true },
			],
			persistenceThrowsAfterUpdate: true,
			callLimitMs: 1500,
		});
		const installed = await box.install(probeApp());
		if (!installed.ok) {
			throw new Error(installed.message);
		}
	});
	afterAll(async () => {
		await box.stop();
		server.close();
	});

	const probe = (words: string): Promise<unknown> => askProbe(box, words);

	test('HTTP ignores query, drops empty params and the content of a GET', async () => {
		const options = JSON.stringify({ query: 'a=1', params: { b: '2', c: '' }, content: 'x' });
		expect(await probe(`get ${url}/json '${options}'`)).toEqual([
			200,
			'{"at":"/json?b=2","body":""}',
			{ at: '/json?b=2', body: '' },
		]);
	});

	test('HTTP parses JSON types only and follows redirects', async () => {
		expect(await probe(`get ${url}/text {}`)).toEqual([200, '{"at":"/text","body":""}', null]);
		expect(await probe(`get ${url}/moved {}`)).toMatchObject([200, '{"at":"/here","body":""}', {}]);
	});

	test('HTTP sends params without content as a form', async () => {
		const [, said] = (await probe(`post ${url}/json '{"params":{"a":"1"}}'`)) as string[];
		expect(JSON.parse(said ?? '')).toEqual({ at: '/json', body: 'a=1' });
	});

	test('HTTP sends data unchanged', async () => {
		const [, said] = (await probe(
			`post ${url}/json '${JSON.stringify({ data: { a: 1 } })}'`,
		)) as string[];
		expect(said).toContain('[object Object]');
	});

	test('persistence matches associations in order, and may throw after it has stored', async () => {
		expect(await probe('update')).toEqual(['threw:', [{ n: 2 }, { n: 3 }]]);
	});

	test('a secret or missing server setting throws when it is read', async () => {
		expect(await probe('server Site_Url')).toEqual([true, 'http://here']);
		expect(await probe('server Secret')).toEqual([
			false,
			expect.stringMatching(told(engine, 'Secret')),
		]);
		expect(await probe('server Nothing')).toEqual([
			false,
			expect.stringMatching(told(engine, 'Nothing')),
		]);
	});

	test('a private message with the same id takes the first one’s place', () => {
		expect(box.seen('admin')).toHaveLength(1);
		expect(box.seen('admin')[0]?.replaced).toBeGreaterThan(0);
	});

	test('a job that is scheduled once runs once, a recurring one at once and is unique', async () => {
		await probe('once');
		await probe('every');
		expect(box.jobs().map(({ kind }) => kind)).toEqual(['once', 'recurring']);
		expect(box.jobs()[0]?.processor).toBe(`job_${box.appId}`);
		await box.advance(25_000);
		expect(await probe('ran')).toEqual(['every', 'once', 'every', 'every'].map((tag) => ({ tag })));
	});

	test('a thrown refusal keeps the old value on 1.42.1 only; a value given back is kept on all', async () => {
		const thrown = await box.saveSetting('word', 'thrown');
		expect(thrown.stored).toBe(engine === '1.42.1' ? undefined : 'thrown');
		expect(Boolean(thrown.refusal)).toBe(engine === '1.42.1');
		await box.saveSetting('word', 'good');
		expect(await box.saveSetting('word', 'given back')).toEqual({ stored: 'good' });
	});

	test('a call into the app that does not end is cut off', async () => {
		const { ok } = await box.run({ user: 'admin', room: 'GENERAL', text: '/probe spin' });
		expect(ok).toBe(false);
		expect(await probe('server Site_Url')).toEqual([true, 'http://here']);
	});

	test('endpoints live under a private path, and an exception becomes a 500 with its text', async () => {
		const paths = await box.endpoints();
		const echo = paths.find((path) => path.includes('echo'))?.replace(':word', 'hi') ?? '';
		expect(echo).toMatch(new RegExp(`^/api/apps/private/${box.appId}/\\w+/echo/hi$`));
		expect(await box.call({ method: 'get', path: echo, query: { a: '1' } })).toMatchObject(
			// 1.46.0 cuts off a path at its first colon.
			engine === '1.46.0'
				? { status: 500, content: 'Endpoint echo/ not found' }
				: { status: 200, content: { word: 'hi', query: { a: '1' } } },
		);
		const bug = paths.find((path) => path.endsWith('bug')) ?? '';
		expect(await box.call({ method: 'post', path: bug })).toMatchObject({
			status: 500,
			content: 'a bug',
		});
		expect(await box.call({ method: 'get', path: `${echo}/more` })).toMatchObject({ status: 404 });
	});

	test('calls across the sandbox are counted, reads of settings too', async () => {
		box.resetCrossings();
		await probe('server Site_Url');
		await probe('own word');
		expect(box.crossings()).toMatchObject({
			'ServerSetting.isReadableById': 1,
			'Setting.getById': 1,
			'Message.notifyUser': 2,
		});
	});
});
