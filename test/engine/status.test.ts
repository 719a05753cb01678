import type { EngineVersion } from '../../workspace/engine/box';
import type { ServerName } from '../../workspace/servers/world';
import { messageText } from '../../workspace/terminal/blocksToText';
import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];

/** A busy machine takes more seconds. test/unit/domain proves with a clock that they are shown correctly. */
const uncounted = (line: string): string => line.replace(/\d+(\.\d+)? s$/, 'some s');

describe.each(engines)('/voip on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());

	/** Uses only the API. Direct questions have their own tests. */
	const viaApi = { check_way: 'api' };
	const startAgain = (settings = {}): Promise<void> =>
		app.startOver({ timeout_seconds: 1, ...viaApi, ...settings });

	test('shows an admin that all is up', async () => {
		expect((await app.type('admin', '/voip')).split('\n')).toEqual([
			'✅ VoIP: all 3 servers answer',
			expect.stringMatching(/^✅ Call server · SIP answers · \d+ ms$/),
			expect.stringMatching(/^✅ Management server · login accepted · \d+ ms$/),
			expect.stringMatching(/^✅ Simotel · ping answered · \d+ ms$/),
		]);
	});

	test('shows an admin the address of one server', async () => {
		const { host, port } = app.world.callServer();
		expect(await app.type('admin', '/voip call-server')).toContain(`at ${host}:${port}`);
	});

	test('shows an agent no addresses', async () => {
		const shown = await app.type('agent', '/voip status');
		expect(shown).toMatch(/^✅ VoIP: all 3 servers answer\n✅ Call server · SIP answers\n/);
		expect(shown).not.toContain('127.0.0.1');
	});

	test('asks each server once when fifty users ask at once', async () => {
		await app.world.setFault('rest', 'slow');
		await startAgain({ timeout_seconds: 5 });
		await Promise.all(
			Array.from({ length: 50 }, () =>
				app.box.run({ user: 'agent', room: supportRoom, text: '/voip' }),
			),
		);
		await app.world.setFault('rest', 'none');
		// Both slow answers are compared with one of `/api/info`.
		const paths = app.world.requests().map(({ path }) => path);
		expect(paths.sort()).toEqual([
			'/api/info',
			'/api/v1/voip/callServer/checkConnection',
			'/api/v1/voip/managementServer/checkConnection',
		]);
		expect(app.world.arrivals()).toEqual({ callServer: 1, managementServer: 1 });
		expect(app.world.pings()).toHaveLength(1);
	});

	const faults: [ServerName, string, string][] = [
		['call-server', 'refuse', '🔴 Call server down · connection refused'],
		['call-server', 'silent', '🔴 Call server down · timed out after 1 s'],
		['call-server', 'reset', '🔴 Call server down · connection cut off'],
		['call-server', 'no-subprotocol', '🔴 Call server down · a WebSocket server, but not for SIP'],
		[
			'call-server',
			'other-subprotocol',
			'🔴 Call server down · a WebSocket server, but not for SIP',
		],
		['call-server', 'plain-http', '🔴 Call server down · not a WebSocket server (HTTP 200)'],
		['call-server', 'not-found', '🔴 Call server down · wrong path'],
		['call-server', 'bad-gateway', '🔴 Call server down · a proxy cannot reach it (HTTP 502)'],
		['call-server', 'not-http', '🔴 Call server down · another kind of server answers'],
		['call-server', 'self-signed', '🔴 Call server down · self-signed certificate'],
		['call-server', 'expired', '🔴 Call server down · certificate expired'],
		['management-server', 'silent', '🔴 Management server down · timed out after 1 s'],
		['management-server', 'refuse', '🔴 Management server down · timed out after 1 s'],
		[
			'management-server',
			'wrong-credentials',
			'⚪ Management server unknown · answers, but refuses our account',
		],
		['rest', '401', "⚪ Call server unknown · Rocket.Chat refuses the app's token"],
		['rest', '401-empty', "⚪ Call server unknown · Rocket.Chat refuses the app's token"],
		['rest', '401-restivus', "⚪ Call server unknown · Rocket.Chat refuses the app's token"],
		['rest', '401-v8', "⚪ Call server unknown · Rocket.Chat refuses the app's token"],
		['rest', '403', '⚪ Call server unknown · the app lacks a permission'],
		['rest', '403-forbidden', '⚪ Call server unknown · the app lacks a permission'],
		['rest', '429', '⚪ Call server unknown · asked too often, wait 42 s'],
		['rest', '404-text', '⚪ Call server unknown · this Rocket.Chat cannot check it'],
		['rest', '404-json', '⚪ Call server unknown · this Rocket.Chat cannot check it'],
		['rest', 'html-200', '⚪ Call server unknown · this Rocket.Chat cannot check it'],
		['rest', 'no-endpoint', '⚪ Call server unknown · this Rocket.Chat cannot check it'],
		['rest', '500', '⚪ Call server unknown · Rocket.Chat failed (HTTP 500)'],
		['rest', '502-html', '⚪ Call server unknown · Rocket.Chat cannot be reached by the app'],
		['rest', 'empty', '⚪ Call server unknown · the answer cannot be read'],
		['rest', 'truncated', '⚪ Call server unknown · the answer cannot be read'],
		['rest', 'strict-parameters', '⚪ Call server unknown · Rocket.Chat refused the question'],
		['rest', 'documented-failure', '🔴 Call server down · connection refused'],
		['rest', 'refuse', '⚪ Call server unknown · Rocket.Chat cannot be reached by the app'],
		['rest', 'reset', '⚪ Call server unknown · Rocket.Chat cannot be reached by the app'],
		['rest', 'silent', '⚪ Call server unknown · Rocket.Chat cannot be reached by the app'],
	];
	test.each(faults)('with %s=%s tells an agent: %s', async (server, fault, said) => {
		await app.world.setFault(server, fault);
		await startAgain();
		const shown = await app.type('agent', '/voip');
		await app.world.setFault(server, 'none');
		// A server with the same fault shares the line.
		const alone = shown.replace('Call server, Management server', 'Call server');
		expect(alone.split('\n').map(uncounted)).toContain(uncounted(said));
		expect(shown).not.toMatch(/127\.0\.0\.1|localhost/);
	});

	test('accepts the documented form of success', async () => {
		await app.world.setFault('rest', 'documented-success');
		await startAgain();
		expect(await app.type('agent', '/voip')).toContain('VoIP: all 3 servers answer');
		await app.world.setFault('rest', 'none');
	});

	test('calls a late answer slow, not down', async () => {
		await app.world.setFault('call-server', 'slow');
		await startAgain({ timeout_seconds: 5 });
		const shown = await app.type('admin', '/voip');
		await app.world.setFault('call-server', 'none');
		expect(shown).toMatch(/🟡 Call server degraded · slow: Rocket\.Chat took \d+ ms to tell/);
		expect(shown).toContain('(the limit is 1000 ms)');
		expect(app.lastMessage('admin').replaced).toBe(1);
	});

	test('shows that it is checking, then replaces that by the answer', async () => {
		const seen: string[] = [];
		app.box.onSeen(
			(user, message) => user === 'manager' && seen.push(`${message.id} ${messageText(message)}`),
		);
		await app.world.setFault('management-server', 'silent');
		await startAgain();
		await app.type('manager', '/voip');
		await app.world.setFault('management-server', 'none');
		expect(seen).toHaveLength(2);
		expect(seen[0]).toMatch(/Checking…$/);
		expect(seen[0]?.split(' ')[0]).toBe(seen[1]?.split(' ')[0]);
	});
});

describe.each(engines)('the rate limit on Apps-Engine %s', (engine) => {
	test('sends Rocket.Chat six of 60 questions in a minute, so that it refuses none', async () => {
		const app = await startApp(engine);
		await app.box.saveSetting('check_way', 'api');
		for (let ask = 0; ask < 60; ask++) {
			// After each saved setting the next question is a new one, so only the rate limit holds it back.
			await app.box.saveSetting('timeout_seconds', 4 + ask / 100);
			await app.type('agent', '/voip');
		}
		const checks = app.world
			.requests()
			.filter(({ path }) => path.endsWith('callServer/checkConnection'));
		const shown = await app.type('agent', '/voip');
		await app.close();
		expect(checks).toHaveLength(6);
		expect(shown).toMatch(/^⚪ Call server.* unknown · asked too often, wait \d+ s$/m);
	});
});

test('/voip does not ask again while the last answer is still incomplete', async () => {
	// Rocket.Chat 6.x ends an endless answer shortly after the app has stopped waiting for it.
	const app = await startApp('1.62.0');
	await app.world.setFault('rest', 'trickle');
	await app.startOver({ timeout_seconds: 1, check_way: 'api' });
	await app.type('agent', '/voip');
	const before = app.world.requests().length;
	// After a saved setting the next command asks a new question, for which no earlier answer is used.
	await app.box.saveSetting('timeout_seconds', 2);
	const shown = await app.type('agent', '/voip status call-server');
	await app.world.setFault('rest', 'refuse');
	await app.world.setFault('rest', 'none');
	expect(shown).toMatch(/^⚪ Call server unknown · still waiting for the last check/);
	expect(app.world.requests().length).toBe(before);
	await app.close();
});
