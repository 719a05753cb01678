import { createServer, type IncomingHttpHeaders } from 'node:http';

import { createFindRedirect, type Site } from '../../src/checks/findRedirect';
import { askFirstResponse } from '../../src/clients/direct/askFirstResponse';
import { createDirectTools } from '../../src/clients/direct/nodeSockets';
import { createHttp } from '../../src/clients/http';
import { createRocketChat } from '../../src/clients/rocketChatClient';
import { createSimotel } from '../../src/clients/simotelClient';
import { systemClock } from '../../src/platform/systemClock';
import { readSettings } from '../../src/settings/readSettings';
import type { SettingId } from '../../src/settings/settingsTable';
import { openPort, type Port } from '../../workspace/servers/port';
import { bridgeHttp } from '../support/engineHttp';

/** One server redirects to another with another name. docs/security.md says what is sent there. */
let first: Port;
let second: Port;
const arrived: IncomingHttpHeaders[] = [];

beforeAll(async () => {
	const other = createServer((request, response) => {
		arrived.push(request.headers);
		response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"success":1}');
	});
	second = await openPort(other);
	const redirecting = createServer((request, response) => {
		const location = `http://localhost:${second.number}${request.url ?? ''}`;
		response.writeHead(302, { Location: location }).end();
	});
	first = await openPort(redirecting);
});
afterAll(async () => {
	await Promise.all([first.close(), second.close()]);
});
beforeEach(() => {
	arrived.length = 0;
});

const clock = systemClock();
const base = () => `http://127.0.0.1:${first.number}`;

test('the engine follows a redirect and sends the token of the app along', async () => {
	const http = createHttp(bridgeHttp(), clock);
	const rocketChat = createRocketChat(http, { baseUrl: base(), userId: 'id', token: 'canary' });
	const query = { websocketUrl: '', host: 'h', port: 1, path: '/' };
	await rocketChat.check({ route: 'voip/callServer/checkConnection', query }, 2000).reading;
	expect(arrived).toMatchObject([{ 'x-auth-token': 'canary', 'x-user-id': 'id' }]);
});

test('the engine sends an API key along, but not user and password to another host', async () => {
	const http = createHttp(bridgeHttp(), clock);
	const account = { apiKey: 'canary', username: 'u', password: 'p' };
	await createSimotel(http, { api: `${base()}/api/v4`, ...account }).ping('post', 2000).reading;
	expect(arrived).toHaveLength(1);
	expect(arrived[0]).toHaveProperty('x-apikey', 'canary');
	expect(arrived[0]).not.toHaveProperty('authorization');
});

test.each<[Site, SettingId, string]>([
	['simotel', 'simotel_url', '/api/v4'],
	['workspace', 'rocketchat_url', ''],
])('for %s the app names the whole address to enter instead', async (site, setting, path) => {
	const settings = readSettings({ [setting]: base() }, {});
	const find = createFindRedirect({
		http: createHttp(bridgeHttp(), clock),
		clock,
		direct: createDirectTools(clock, { takesAnyCertificate: true }),
	});
	expect(await find(site, settings, { at: clock.now() + 2000 })).toMatchObject({
		code: 'redirect-not-followed',
		facts: { text: `http://localhost:${second.number}${path}` },
	});
	expect(arrived).toEqual([]);
});

test('the app leaves out its secrets from the address that it names', async () => {
	const settings = readSettings(
		{ simotel_url: base(), simotel_password: `localhost:${second.number}` },
		{},
	);
	const find = createFindRedirect({
		http: createHttp(bridgeHttp(), clock),
		clock,
		direct: createDirectTools(clock, { takesAnyCertificate: true }),
	});
	expect(await find('simotel', settings, { at: clock.now() + 2000 })).toMatchObject({
		facts: { text: 'http://…/api/v4' },
	});
});

test('/voip test looks for a redirect without sending a secret or following it', async () => {
	const address = { scheme: 'http', host: '127.0.0.1', port: first.number, path: '/api/info' };
	const limits = { timeoutMs: 2000, acceptSelfSigned: false };
	const answer = await askFirstResponse(
		createDirectTools(clock, { takesAnyCertificate: true }),
		address,
		limits,
	);
	expect(answer).toMatchObject({ status: 302, location: expect.stringContaining('localhost') });
	expect(arrived).toEqual([]);
});
