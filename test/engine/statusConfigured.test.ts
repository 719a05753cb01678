import type { EngineVersion } from '../../workspace/engine/box';
import type { RocketChatMajor } from '../../workspace/servers/world';
import { type AppUnderTest, startApp } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];

describe.each(engines)('/voip with different settings on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());

	test('guides an admin when nothing is set up, and tells an agent that an admin can set it up', async () => {
		await app.startOver({ simotel_url: '', servers_to_check: 'none' });
		const shown = await app.type('admin', '/voip');
		expect(shown).toContain('VoIP Status is not set up yet.');
		expect(shown).toContain('Simotel: its address and API key');
		expect(await app.type('agent', '/voip')).toContain(
			"VoIP Status is not set up yet.\nAn admin can set it up in the app's settings.",
		);
		expect(app.world.requests()).toEqual([]);
	});

	test('names servers that are switched off, and asks nobody to fill them in', async () => {
		await app.startOver({ simotel_url: '', servers_to_check: 'none' });
		const admin = await app.type('admin', '/voip');
		const agent = await app.type('agent', '/voip');
		for (const shown of [admin, agent]) {
			expect(shown).toContain('Call server: switched off, not checked.');
			expect(shown).toContain('Management server: switched off, not checked.');
		}
		expect(admin).not.toContain('wss://pbx.example.com');
		expect(await app.type('agent', '/voip status call-server')).toContain(
			'⚪ Call server unknown · not checked: switched off',
		);
		expect(await app.type('admin', '/voip status call-server')).toContain(
			"Next: to have it checked, choose it in the app's settings › Checks › Servers to check",
		);
	});

	test('checks servers from the settings of the workspace before the app is set up', async () => {
		await app.startOver({ rocketchat_user_id: '', rocketchat_token: '', simotel_url: '' });
		expect(await app.type('admin', '/voip status call-server')).toMatch(/✅ .*Call server/);
		expect(app.world.requests()).toEqual([]);
	});

	test('calls a management server without a password unknown, and names the setting', async () => {
		await app.startOver({ management_server_password: '' });
		const shown = await app.type('admin', '/voip');
		expect(shown).toMatch(/✅ .*Call server/);
		expect(shown).toContain('⚪ Management server unknown · password missing');
		expect(shown).toContain(
			"Next: enter the management server's password once more in the app's settings › Management server; Rocket.Chat does not show its own copy to apps",
		);
	});

	test('says why a token cannot be sent, and sends nothing', async () => {
		await app.startOver({ rocketchat_token: 'to ken' });
		const shown = await app.type('admin', '/voip status call-server');
		expect(shown).toContain('⚪ Call server unknown · a setting cannot work');
		expect(shown).toContain(
			"Next: correct Rocket.Chat's VoIP API › Personal access token in the app's settings: ",
		);
		expect(shown).toContain('a space or a special character');
		expect(shown).toContain('nothing was asked');
		expect(app.world.requests()).toEqual([]);
	});

	test('prefers the settings of the app to those of the workspace', async () => {
		await app.startOver();
		const { host, port, websocketUrl } = app.world.callServer();
		app.box.setServerSetting({ id: 'VoIP_Server_Websocket_Path', value: 'ws://127.0.0.1:1/ws' });
		await app.box.saveSetting('call_server_address', `  ${websocketUrl}/ `);
		expect(await app.type('admin', '/voip status call-server')).toContain(
			`SIP answers · at ${host}:${port}`,
		);
		const [asked] = app.world.requests().slice(-1);
		expect(asked?.query).toEqual({ websocketUrl, host, port: String(port), path: '/ws' });
	});

	test('asks Rocket.Chat of an early version for the parts of its address', async () => {
		await app.startOver();
		const { host, port } = app.world.callServer();
		app.box.removeServerSetting('VoIP_Server_Websocket_Path');
		app.box.setServerSetting({ id: 'VoIP_Server_Host', value: host });
		app.box.setServerSetting({ id: 'VoIP_Server_Websocket_Port', value: port });
		await app.box.saveSetting('timeout_seconds', 3);
		await app.type('admin', '/voip status call-server');
		// Rocket.Chat builds a wss:// address from the parts, whatever the server speaks.
		const [parts] = app.world.requests().slice(-1);
		app.box.removeServerSetting('VoIP_Server_Host');
		app.box.removeServerSetting('VoIP_Server_Websocket_Port');
		expect(parts?.query).toEqual({ websocketUrl: '', host, port: String(port), path: '/ws' });
	});

	test('asks by SIP over TCP at a sip:// address, which Rocket.Chat cannot check', async () => {
		const { host, port } = app.world.teamVoice.sipServer;
		await app.startOver({ call_server_address: `sip://${host}:${port}` });
		expect(await app.type('admin', '/voip status call-server')).toContain(
			`SIP answers · at ${host}:${port}`,
		);
		expect(app.world.requests()).toEqual([]);
	});

	test('has a problem of its own for an address that Rocket.Chat blocks', async () => {
		await app.startOver();
		app.box.protectAddresses([]);
		expect(await app.type('admin', '/voip')).toContain('unknown · Rocket.Chat blocks the address');
		app.box.protectAddresses(undefined);
	});

	test('answers an unknown target with the nearest one and the list', async () => {
		expect(await app.type('admin', '/voip status call-sevrer')).toBe(
			'Nothing here is called call-sevrer. Did you mean call-server? You can ask about call-server, management-server, simotel.',
		);
	});

	test('refuses a user without roles', async () => {
		app.box.putUser({ id: 'ghost', username: 'ghost', name: 'Ghost', roles: [] });
		expect(await app.type('ghost', '/voip')).toContain('/voip is for call-centre staff');
	});
});

const generations: [EngineVersion, RocketChatMajor, string][] = [
	['1.42.1', '6', 'VoIP: all 3 servers answer'],
	['1.53.1', '6', 'VoIP: all 3 servers answer'],
	['1.53.1', '7', 'VoIP: all 3 servers answer'],
];
test.each(generations)(
	'/voip on Apps-Engine %s with the REST API of Rocket.Chat %s: %s',
	async (engine, major, said) => {
		const app = await startApp(engine, major);
		const shown = await app.type('agent', '/voip');
		await app.close();
		expect(shown).toContain(said);
	},
);

test('/voip asks the servers directly on Rocket.Chat 8, which has no VoIP API', async () => {
	const app = await startApp('1.62.0', '8');
	const shown = await app.type('admin', '/voip');
	await app.box.saveSetting('check_way', 'api');
	const forced = await app.type('admin', '/voip status call-server');
	await app.close();
	expect(shown).toMatch(/✅ Call server · SIP answers · \d+ ms/);
	expect(shown).toMatch(/✅ Management server.* · login accepted · \d+ ms/);
	expect(forced).toContain(
		'⚪ Call server unknown · Rocket.Chat cannot check a server of this kind',
	);
	expect(forced).toContain(
		"Next: choose Automatic or Directly in the app's settings › Checks › How to check",
	);
});
