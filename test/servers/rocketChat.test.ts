import { createHttp } from '../../src/clients/http';
import { createRocketChat } from '../../src/clients/rocketChatClient';
import type { HttpReading } from '../../src/domain/judging/httpReading';
import { judgeCheckConnection } from '../../src/domain/judging/judgeCheckConnection';
import { systemClock } from '../../src/platform/systemClock';
import { startWorld } from '../../workspace/servers/startWorld';
import type { World } from '../../workspace/servers/world';
import { bridgeHttp } from '../support/engineHttp';

let world: World;
beforeAll(async () => {
	world = await startWorld({ rocketchat: '7', slowMs: 20, rejectMs: 5 });
});
afterAll(() => world.stop());

const route = 'voip/callServer/checkConnection';

const ask = async (websocketUrl: string, timeoutMs = 3000): Promise<HttpReading> => {
	const { userId, authToken } = world.token;
	const http = createHttp(bridgeHttp(), systemClock());
	const rocketChat = createRocketChat(http, { baseUrl: world.siteUrl, userId, token: authToken });
	const { host, port, path } = world.callServer();
	world.forget();
	return rocketChat.check({ route, query: { websocketUrl, host, port, path } }, timeoutMs).reading;
};

const meaningOf = (reading: HttpReading): string => {
	const facts = { where: 'pbx:443', slowAfterMs: 5000, now: 0, workspaceAnswers: true };
	const judgement = judgeCheckConnection(reading, facts);
	return judgement.state === 'up' ? 'up' : judgement.problem.code;
};

describe('through Rocket.Chat’s own check, against a real server, the problem is', () => {
	test.each([
		['none', 'up'],
		['no-sip-module', 'upgrade-refused'],
		['unauthorized', 'proxy-wants-credentials'],
		['bad-gateway', 'proxy-cannot-reach'],
		['not-yet-valid', 'certificate-not-yet-valid'],
		['self-signed', 'certificate-self-signed'],
		['untrusted', 'certificate-untrusted'],
		['expired', 'certificate-expired'],
		['not-http', 'wrong-protocol'],
		['reset', 'connection-reset'],
		['refuse', 'refused'],
	])('with call-server=%s: %s', async (fault, code) => {
		await world.setFault('call-server', fault);
		const reading = await ask(world.callServer().websocketUrl);
		await world.setFault('call-server', 'none');
		expect(meaningOf(reading)).toBe(code);
	});

	test('a name that does not exist', async () => {
		expect(meaningOf(await ask('ws://pbx.invalid/ws'))).toMatch(
			/^name-(not-found|service-failed)$/,
		);
	});

	test('a scheme that is none of WebSocket’s', async () => {
		expect(meaningOf(await ask('ftp://127.0.0.1/ws'))).toBe('bad-scheme');
	});

	test('TLS to a port that speaks something else', async () => {
		await world.setFault('call-server', 'not-http');
		// The server sends first, as AMI does, and not in TLS.
		const { host, port } = world.managementServer;
		const reading = await ask(`wss://${host}:${port}/ws`);
		await world.setFault('call-server', 'none');
		expect(meaningOf(reading)).toBe('tls-failed');
	});

	test('check-failed for an unknown error text', async () => {
		await world.setFault('rest', 'hostile-error');
		const reading = await ask(world.callServer().websocketUrl);
		await world.setFault('rest', 'none');
		expect(meaningOf(reading)).toBe('check-failed');
	});
});

describe('the client', () => {
	test('counts an endless body as no answer', async () => {
		await world.setFault('rest', 'trickle');
		const reading = await ask(world.callServer().websocketUrl, 50);
		await world.setFault('rest', 'refuse');
		await world.setFault('rest', 'none');
		expect(reading.kind).toBe('no-answer');
	});

	test('leaves the query out of its reasons', async () => {
		await world.setFault('rest', 'refuse');
		const reading = await ask('ws://canary.invalid/ws');
		await world.setFault('rest', 'none');
		expect(reading).toMatchObject({
			kind: 'failed',
			reason: expect.stringContaining('ECONNREFUSED'),
		});
		expect(JSON.stringify(reading)).not.toContain('canary');
	});

	test('sends nothing that holds a control character', async () => {
		const http = createHttp(bridgeHttp(), systemClock());
		const rocketChat = createRocketChat(http, {
			baseUrl: world.siteUrl,
			userId: 'u\r\nX: y',
			token: 't',
		});
		world.forget();
		const { reading: attempt } = rocketChat.check(
			{ route, query: { websocketUrl: '', host: 'a', port: 1, path: '/' } },
			1000,
		);
		const reading = await attempt;
		expect(reading).toMatchObject({ kind: 'failed' });
		expect(world.requests()).toEqual([]);
	});
});
