import { openDesk } from './workspace';
import type { Desk } from './workspace';
import type { EngineVersion } from '../../workspace/engine/box';
import type { RocketChatMajor } from '../../workspace/servers/world';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];

describe.each(engines)('on Apps-Engine %s', (engine) => {
	let desk: Desk;
	beforeAll(async () => {
		desk = await openDesk(engine);
	});
	afterAll(() => desk.close());

	const blank = {
		rocketchat_user_id: '',
		rocketchat_token: '',
		management_server_password: '',
		simotel_url: '',
	};

	test('an app without a token guides the admin, and tells the agent whom to ask', async () => {
		await desk.renew(blank);
		const shown = await desk.type('admin', '/voip');
		expect(shown).toContain('VoIP Status is not set up yet.');
		expect(shown).toContain('user id and personal access token');
		expect(shown).not.toContain('Call server: its WebSocket URL');
		expect(await desk.type('agent', '/voip')).toBe(
			'VoIP Status is not set up yet.\n   An admin can set it up on the settings page of the app.',
		);
		expect(desk.world.requests()).toEqual([]);
	});

	test('a management server without a password is unknown, and the setting is named', async () => {
		await desk.renew({ management_server_password: '' });
		const shown = await desk.type('admin', '/voip');
		expect(shown).toContain('✅ Call server · up');
		expect(shown).toContain('⚪ Management server · unknown · not set up completely');
		expect(shown).toContain("Next: fill in management_server_password on the app's settings page");
	});

	const bad: [string, unknown, string][] = [
		['call_server_websocket_url', 'pbx.example.com/ws', 'it needs its beginning'],
		['call_server_websocket_url', 'http://pbx.example.com/ws', 'it begins with the wrong scheme'],
		[
			'call_server_websocket_url',
			'wss://me:secret@pbx.example.com/ws',
			'does not belong into the address',
		],
		['call_server_websocket_url', 'wss://pbx.example.com:0/ws', 'a number from 1 to 65535'],
		['call_server_websocket_url', 'wss://pbx.example.com:99999/ws', 'a number from 1 to 65535'],
		['call_server_host', 'pbx example', 'the host is not a name or IP address'],
		['call_server_port', '70000', 'a number from 1 to 65535'],
		['call_server_path', '/ws\r\nX: y', 'a line break or another control character'],
		['rocketchat_url', 'localhost:3000', 'it needs its beginning'],
		['rocketchat_token', 'to ken', 'a space or a letter that cannot be sent'],
	];
	test.each(bad)(
		'%s = %j that got in is named with its reason, and nothing is sent',
		async (id, value, reason) => {
			await desk.renew({ [id]: value });
			const shown = await desk.type('admin', '/voip status call-server');
			expect(shown).toContain('⚪ Call server · unknown · a setting cannot work');
			expect(shown).toContain(`Next: correct ${id}: `);
			expect(shown).toContain(reason);
			expect(shown).not.toContain('secret');
			expect(desk.world.requests()).toEqual([]);
		},
	);

	test('the app’s own settings win over the workspace’s, URL or parts', async () => {
		await desk.renew();
		const { host, port, websocketUrl } = desk.world.callServer();
		desk.box.setServerSetting({ id: 'VoIP_Server_Websocket_Path', value: 'ws://127.0.0.1:1/ws' });
		await desk.box.saveSetting('call_server_websocket_url', `  ${websocketUrl}/ `);
		expect(await desk.type('admin', '/voip status call-server')).toContain(
			`SIP accepted at ${host}:${port}`,
		);
		const [asked] = desk.world.requests().slice(-1);
		expect(asked?.query).toEqual({ websocketUrl, host, port: String(port), path: '/ws' });
		await desk.box.saveSetting('call_server_websocket_url', '');
		await desk.box.saveSetting('call_server_host', host);
		await desk.box.saveSetting('call_server_port', String(port));
		await desk.type('admin', '/voip status call-server');
		// Rocket.Chat builds a wss:// address from the parts, whatever the server speaks.
		const [parts] = desk.world.requests().slice(-1);
		expect(parts?.query).toEqual({ websocketUrl: '', host, port: String(port), path: '/ws' });
	});

	test('an address that Rocket.Chat itself blocks is its own problem', async () => {
		await desk.renew();
		desk.box.protectAddresses([]);
		expect(await desk.type('admin', '/voip')).toContain('unknown · Rocket.Chat blocks the address');
		desk.box.protectAddresses(undefined);
	});

	test('an unknown target gets the nearest one and the list', async () => {
		expect(await desk.type('admin', '/voip status call-sevrer')).toBe(
			'There is no target "call-sevrer". Did you mean "call-server"?\n   Targets: call-server, management-server, simotel',
		);
	});

	test('a user who cannot be read may do nothing', async () => {
		desk.box.putUser({ id: 'ghost', username: 'ghost', name: 'Ghost', roles: [] });
		expect(await desk.type('ghost', '/voip')).toContain('You may not use /voip.');
	});
});

const generations: [EngineVersion, RocketChatMajor, string][] = [
	['1.42.1', '6', 'VoIP status: 3 of 3 up'],
	['1.53.1', '6', 'VoIP status: 3 of 3 up'],
	['1.53.1', '7', 'VoIP status: 3 of 3 up'],
];
test.each(generations)(
	'Apps-Engine %s with the REST API of %s.x: %s',
	async (engine, major, said) => {
		const desk = await openDesk(engine, major);
		const shown = await desk.type('agent', '/voip');
		await desk.close();
		expect(shown).toContain(said);
	},
);

test('on 8.x, whose API is gone, nothing is called down', async () => {
	const desk = await openDesk('1.62.0', '8');
	await desk.box.saveSetting('simotel_url', '');
	const guide = await desk.type('admin', '/voip');
	await desk.box.saveSetting('call_server_websocket_url', desk.world.callServer().websocketUrl);
	const shown = await desk.type('admin', '/voip');
	await desk.close();
	expect(guide).toContain('Call server: its WebSocket URL');
	expect(shown).toContain('⚪ Call server · unknown · this Rocket.Chat cannot check it');
	expect(shown).toContain('removed in Rocket.Chat 8.0');
});
