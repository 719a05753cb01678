import type { EngineVersion } from '../../workspace/engine/box';
import type { ServerName } from '../../workspace/servers/world';
import {
	appSettings,
	type TelephonyGeneration,
	workspaceSettings,
} from '../../workspace/session/standardWorkspace';
import { type AppUnderTest, startApp } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
const directly = { check_way: 'direct', timeout_seconds: 1 };

describe.each(engines)('/voip asking directly on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());

	const faults: [ServerName, string, string][] = [
		['call-server', 'refuse', '🔴 Call server down · connection refused'],
		['call-server', 'silent', '🔴 Call server down · connects, then says nothing (1 s)'],
		['call-server', 'not-found', '🔴 Call server down · wrong path'],
		['call-server', 'redirect', '🔴 Call server down · the address has moved'],
		['call-server', 'not-http', '🔴 Call server down · another kind of server answers'],
		['call-server', 'self-signed', '🔴 Call server down · self-signed certificate'],
		['call-server', 'expired', '🔴 Call server down · certificate expired'],
		['call-server', 'sip-404', '✅ Call server · '],
		['call-server', 'unidentified', '· SIP answers; whether it takes calls was not seen'],
		['call-server', '100-then-503', '🔴 Call server down · takes no calls now (SIP 503)'],
		['call-server', '100-alone', '🟡 Call server degraded · SIP says 100 and nothing more'],
		['call-server', 'sip-503', '🔴 Call server down · takes no calls now (SIP 503)'],
		[
			'call-server',
			'sip-silent',
			'🟡 Call server degraded · the WebSocket is up, SIP does not answer',
		],
		['call-server', 'fragmented', '✅ Call server · '],
		['call-server', 'huge-frame', '🔴 Call server down · the answer does not end'],
		['call-server', 'masked-frame', '🔴 Call server down · breaks the rules of WebSocket'],
		[
			'call-server',
			'wrong-accept-key',
			'🔴 Call server down · the WebSocket handshake is answered wrongly',
		],
		['management-server', 'refuse', '🔴 Management server down · connection refused'],
		[
			'management-server',
			'wrong-credentials',
			'⚪ Management server unknown · answers, but refuses our account',
		],
		['management-server', 'already-in-use', '· its account works and is in use'],
		['management-server', 'shutting-down', '🔴 Management server down · Asterisk is shutting down'],
		[
			'management-server',
			'silent',
			'🔴 Management server down · connects, but the management interface says nothing',
		],
		[
			'management-server',
			'no-banner',
			'🔴 Management server down · closes the connection without a greeting',
		],
		['management-server', 'other-banner', '🔴 Management server down · not a management interface'],
		['management-server', 'no-pong', '🟡 Management server degraded · logs in, then says nothing'],
	];
	test.each(faults)('with %s=%s tells an agent: %s', async (server, fault, said) => {
		await app.world.setFault(server, fault);
		await app.startOver(directly);
		const shown = await app.type('agent', '/voip');
		await app.world.setFault(server, 'none');
		expect(shown).toContain(said);
		expect(shown).not.toMatch(/127\.0\.0\.1/);
	});

	test('with call-server=reset tells an agent that the connection was cut off', async () => {
		await app.world.setFault('call-server', 'reset');
		await app.startOver(directly);
		const shown = await app.type('agent', '/voip');
		await app.world.setFault('call-server', 'none');
		// Deno calls a reset that comes before it has seen the connection refused, as it does every early end.
		expect(shown).toMatch(
			engine === '1.42.1'
				? /🔴 Call server down · connection cut off/
				: /🔴 Call server down · connection (cut off|refused)/,
		);
	});

	const generations: [TelephonyGeneration, ServerName, string, string][] = [
		['freeswitch', 'freeswitch', 'none', '✅ Management server (FreeSWITCH) · '],
		[
			'freeswitch',
			'freeswitch',
			'refuses',
			'⚪ Management server (FreeSWITCH) unknown · answers, but refuses our address',
		],
		['freeswitch', 'call-server', 'none', '✅ Call server · '],
		['media-calls', 'sip-server', 'none', '✅ Call server · '],
		[
			'media-calls',
			'sip-server',
			'sip-silent',
			'🟡 Call server degraded · its port opens, SIP does not answer',
		],
		[
			'media-calls',
			'sip-server',
			'other-protocol',
			'🔴 Call server down · another kind of server answers',
		],
		['media-calls', 'drachtio', 'none', '✅ Management server (drachtio) · '],
		[
			'media-calls',
			'drachtio',
			'wrong-credentials',
			'⚪ Management server (drachtio) unknown · answers, but refuses our password',
		],
		[
			'media-calls',
			'drachtio',
			'refuse',
			'🔴 Management server (drachtio) down · connection refused',
		],
		[
			'media-calls',
			'drachtio',
			'other-protocol',
			'🔴 Management server (drachtio) down · another kind of server answers',
		],
	];
	test.each(generations)(
		'in a workspace with %s and %s=%s tells an agent: %s',
		async (generation, server, fault, said) => {
			await app.world.setFault(server, fault);
			const { management_server_password } = appSettings(app.world, generation);
			await app.startOver({ ...directly, management_server_password });
			for (const { id } of workspaceSettings(app.world, '7')) {
				app.box.removeServerSetting(id);
			}
			workspaceSettings(app.world, '7', generation).forEach((one) => app.box.setServerSetting(one));
			await app.box.saveSetting('timeout_seconds', 1);
			const shown = await app.type('agent', '/voip');
			await app.world.setFault(server, 'none');
			workspaceSettings(app.world, '7', generation).forEach(({ id }) =>
				app.box.removeServerSetting(id),
			);
			expect(shown).toContain(said);
		},
	);

	test('asks directly when the API cannot tell, and shows an admin why', async () => {
		await app.world.setFault('rest', '401');
		await app.startOver();
		const shown = await app.type('admin', '/voip');
		const agent = await app.type('agent', '/voip');
		await app.world.setFault('rest', 'none');
		expect(shown).toMatch(/✅ Call server · SIP answers · \d+ ms/);
		expect(shown).toContain("Checked directly: Rocket.Chat refuses the app's token");
		expect(agent).toContain('VoIP: all 3 servers answer');
		expect(agent).not.toContain('directly');
	});

	test('does not ask again for an absent API within ten minutes', async () => {
		await app.world.setFault('rest', '404-text');
		await app.startOver({ timeout_seconds: 4 });
		await app.type('admin', '/voip status call-server');
		await app.box.saveSetting('timeout_seconds', 3);
		await app.type('admin', '/voip status call-server');
		await app.world.setFault('rest', 'none');
		const asked = app.world.requests().filter(({ path }) => path.includes('callServer'));
		expect(asked).toHaveLength(1);
	});

	test('shows what was checked behind an accepted self-signed certificate', async () => {
		await app.world.setFault('call-server', 'self-signed');
		await app.startOver({ ...directly, timeout_seconds: 5, accept_self_signed: true });
		const shown = await app.type('admin', '/voip status call-server');
		await app.world.setFault('call-server', 'none');
		const isDeno = engine !== '1.42.1';
		expect(shown).toContain(isDeno ? '🟡 Call server degraded' : '✅ Call server · ');
		expect(shown.includes('SIP not tried')).toBe(isDeno);
		expect(shown.includes('SIP said 200 OK')).toBe(!isDeno);
		// Each answer stands below the question that it belongs to.
		const http =
			/GET \S+, whatever its certificate\n.*HTTP 426.*\n.*without subprotocol\n.*HTTP 400/;
		expect(http.test(shown)).toBe(isDeno);
	});
});

test('on Apps-Engine 1.62.0 a self-signed certificate at an address that Rocket.Chat blocks leaves the call server unknown', async () => {
	const app = await startApp('1.62.0');
	await app.world.setFault('call-server', 'self-signed');
	app.box.protectAddresses([]);
	await app.startOver(directly);
	const answer = await app.type('admin', '/voip status call-server');
	await app.close();
	expect(answer).toContain('⚪ Call server unknown · Rocket.Chat blocks the address');
});
