import type { EngineVersion } from '../../workspace/engine/box';
import { type AppUnderTest, startApp } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
const voipSettings = [
	'VoIP_Server_Websocket_Path',
	'VoIP_Management_Server_Host',
	'VoIP_Management_Server_Port',
	'VoIP_Management_Server_Username',
];
const none = {
	rocketchat_user_id: '',
	rocketchat_token: '',
	management_server_password: '',
	simotel_url: '',
	simotel_api_key: '',
	simotel_username: '',
	simotel_password: '',
	simotel_event_secret: '',
};

describe.each(engines)('/voip setup on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());
	afterEach(() => app.world.setFault('rest', 'none'));

	const shownAfter = async (settings: Record<string, unknown>): Promise<string[]> => {
		await app.startOver(settings);
		return (await app.type('admin', '/voip setup')).split('\n');
	};
	test('says that nothing is left to do when the app is fully configured', async () => {
		const lines = await shownAfter({});
		expect(lines.slice(0, 8)).toEqual([
			'VoIP Status setup · for omnichannel VoIP',
			'✅ Call server · SIP answers',
			expect.stringMatching(/^ws:\/\/\S+ \(from the workspace\)$/),
			'✅ Management server · login accepted',
			expect.stringMatching(/^\S+ \(from the workspace\)$/),
			'✅ Simotel · ping answered',
			expect.stringMatching(/^http:\/\/\S+$/),
			"✅ Rocket.Chat's VoIP API up · its token works",
		]);
		expect(lines[lines.length - 1]).toBe('Nothing is left to do: type /voip.');
		expect(lines.join()).not.toContain('canary');
	});

	test('says what to fill in first when nothing is configured', async () => {
		await app.startOver(none);
		voipSettings.forEach((id) => app.box.removeServerSetting(id));
		const lines = (await app.type('admin', '/voip setup')).split('\n');
		expect(lines.slice(1, 4)).toEqual([
			'➖ Call server not set up',
			'➖ Management server not set up',
			'➖ Simotel not set up',
		]);
		expect(lines[lines.length - 1]).toBe(
			'Next: open Administration › Apps › VoIP Status › Settings and fill in Call server › Address, for example wss://pbx.example.com/ws; or Management server or Simotel, if you have only that. One is enough to begin',
		);
		expect(app.world.requests()).toEqual([]);
	});

	test('names the missing password of the management server', async () => {
		const lines = await shownAfter({ ...none, simotel_url: '' });
		expect(lines.join('\n')).toContain('⚪ Management server unknown · password missing');
		expect(lines.join('\n')).toMatch(/✅ .*Call server/);
		expect(lines).toContain("➖ Rocket.Chat's VoIP API no token (optional)");
		expect(lines[lines.length - 1]).toBe(
			"Next: enter the management server's password once more in the app's settings › Management server; Rocket.Chat does not show its own copy to apps",
		);
	});

	test('calls a token optional when only that is missing', async () => {
		const lines = await shownAfter({ rocketchat_user_id: '', rocketchat_token: '' });
		expect(lines.slice(-2)).toEqual([
			'Nothing is left to do: type /voip.',
			expect.stringMatching(
				/^Optional: \/voip room tells more with the token of a user made for it/,
			),
		]);
	});

	test('names a missing event secret last', async () => {
		const lines = await shownAfter({ simotel_event_secret: 'short' });
		expect(lines[lines.length - 1]).toContain('type /voip ping setup');
	});

	test('names settings that are not used, and the missing setting that they need', async () => {
		const lines = await shownAfter({ simotel_url: '' });
		expect(lines).toContain(
			'Look at: Simotel › Token (API key): not used, as the address of Simotel is empty',
		);
		expect(lines[lines.length - 1]).toBe("Next: fill in Simotel › Address in the app's settings");
	});

	test('needs nothing more when an unused setting is left and its server is switched off', async () => {
		await app.startOver({ servers_to_check: 'call_server' });
		app.box.removeServerSetting('VoIP_Management_Server_Host');
		const lines = (await app.type('admin', '/voip setup')).split('\n');
		expect(lines).toContain(
			'Look at: Management server › Password: not used, as the address of this section is empty',
		);
		expect(lines[lines.length - 1]).toBe('Nothing is left to do: type /voip.');
	});

	test('calls a server switched off, and says nothing about its address', async () => {
		const lines = await shownAfter({ servers_to_check: 'management_server' });
		expect(lines[1]).toBe('➖ Call server not checked: switched off');
		expect(lines.join('\n')).not.toMatch(/Look at: Call server/);
		expect(lines[lines.length - 1]).toBe('Nothing is left to do: type /voip.');
	});

	test('says what to fill in when everything is switched off', async () => {
		const all = { servers_to_check: 'none', simotel_url: '' };
		const lines = await shownAfter(all);
		expect(lines[lines.length - 1]).toMatch(/^Next: nothing is checked: choose servers/);
	});

	test('names a value that cannot work first, and only once', async () => {
		const lines = await shownAfter({ rocketchat_token: 'to ken', simotel_api_key: 'a key' });
		const next = "correct Simotel › Token (API key) in the app's settings: it contains a space";
		expect(lines[lines.length - 1]).toContain(`Next: ${next}`);
		expect(lines.filter((one) => one.startsWith('Look at: Next: '))).toEqual([
			"Look at: Next: correct Rocket.Chat's VoIP API › Personal access token in the app's settings: it contains a space or a special character",
		]);
	});

	test('does not call a secret missing that cannot work', async () => {
		const lines = await shownAfter({ simotel_api_key: 'a key' });
		expect(lines.join('\n')).toContain('⚪ Simotel unknown · a setting cannot work');
	});

	test('counts hidden or deleted settings of the workspace as not set', async () => {
		await app.startOver();
		app.box.removeServerSetting('VoIP_Server_Websocket_Path');
		app.box.setServerSetting({
			id: 'VoIP_Management_Server_Host',
			value: 'hidden.invalid',
			secret: true,
		});
		app.box.setServerSetting({ id: 'VoIP_Management_Server_Port', value: 0 });
		app.box.setServerSetting({ id: 'Language', value: 'xx' });
		const lines = (await app.type('admin', '/voip setup')).split('\n');
		expect(lines[1]).toBe('➖ Call server not set up (optional)');
		expect(lines[2]).toBe('➖ Management server not set up (optional)');
		expect(lines.join('\n')).toMatch(/✅ .*Simotel/);
		expect(lines.join('\n')).not.toContain('hidden.invalid');
	});

	test('asks for the address of the workspace when it has no Site URL', async () => {
		await app.startOver();
		app.box.removeServerSetting('Site_Url');
		const lines = (await app.type('admin', '/voip setup')).split('\n');
		expect(lines[lines.length - 1]).toBe(
			"Next: fill in Rocket.Chat's VoIP API › Address of Rocket.Chat in the app's settings",
		);
	});

	test.each(['401', '403'])('names the token or its permission after HTTP %s', async (fault) => {
		await app.world.setFault('rest', fault);
		const lines = await shownAfter({});
		expect(lines.join('\n')).toContain("⚪ Rocket.Chat's VoIP API unknown · /voip room tells less");
		expect(lines[lines.length - 1]).toMatch(/^Next: .*(token|permission)/);
	});

	test('names a missing permission, although the servers answer direct questions', async () => {
		await app.world.setFault('rest', '403');
		const shown = (await shownAfter({})).join('\n');
		expect(shown).toMatch(/✅ Call server · SIP answers/);
		expect(shown).toMatch(/\nNext: [^\n]+the permission inbound-voip-calls$/);
	});
});
