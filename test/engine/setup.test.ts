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
		await app.reinstall(settings);
		return (await app.type('admin', '/voip setup')).split('\n');
	};
	const api = "Rocket.Chat's VoIP API";
	const lineOf = (lines: string[], section: string): string =>
		lines.find((one) => one.startsWith(`   ${section}: `)) ?? '';

	test('says that nothing is left to do when the app is fully configured', async () => {
		const lines = await shownAfter({});
		expect(lineOf(lines, api)).toMatch(/: user id set · token set · .+ \(Site URL\)$/);
		expect(lineOf(lines, 'Call server')).toMatch(/ws:\/\/\S+ \(the workspace's VoIP settings\)$/);
		expect(lineOf(lines, 'Simotel')).toContain('(this app) · API key set · user set');
		expect(lines.filter((one) => one.startsWith('✅'))).toHaveLength(4);
		expect(lines).toContain('✅ Calls · the token may ask about them (inbound-voip-calls)');
		expect(lines[lines.length - 1]).toBe('Nothing is left to do: type /voip.');
		expect(lines.join()).not.toContain('canary');
	});

	test('says what to fill in first when nothing is configured', async () => {
		await app.reinstall(none);
		voipSettings.forEach((id) => app.box.removeServerSetting(id));
		const lines = (await app.type('admin', '/voip setup')).split('\n');
		expect(lines[0]).toBe('VoIP Status: what is configured');
		expect(lineOf(lines, api)).toContain('user id not set · token not set');
		expect(lineOf(lines, 'Call server')).toBe('   Call server: address not set');
		expect(lineOf(lines, 'Management server')).toContain(
			'address not set · user not set · password not set',
		);
		expect(lineOf(lines, 'Simotel')).toContain('address not set · API key not set');
		expect(lines[lines.length - 1]).toBe(
			"Next: in the app's settings, fill in an address of Call server, Management server or Simotel; what is left out under Checks › Servers to check is not checked",
		);
		expect(app.world.requests()).toEqual([]);
	});

	test('names the missing password of the management server', async () => {
		const lines = await shownAfter({ ...none, simotel_url: '' });
		expect(lineOf(lines, 'Management server')).toContain(
			"user set (the workspace's VoIP settings) · password not set",
		);
		expect(lines.join('\n')).toContain('✅ Call server · up');
		expect(lines.join('\n')).toContain('⚪ Calls · /voip room shows what Rocket.Chat tells');
		expect(lines[lines.length - 1]).toBe(
			"Next: enter Management server › Password once more in the app's settings; Rocket.Chat does not show its own copy to apps",
		);
	});

	test('explains how to get a token when only that is missing', async () => {
		const lines = await shownAfter({ rocketchat_user_id: '', rocketchat_token: '' });
		expect(lines[lines.length - 1]).toMatch(
			/^Next: as a user with the permissions manage-voip-contact-center-settings and inbound-voip-calls, open My Account › Personal Access Tokens/,
		);
	});

	test('names a missing event secret last', async () => {
		const lines = await shownAfter({ simotel_event_secret: 'short' });
		expect(lineOf(lines, 'Simotel')).toContain('secret for events too short, counts as not set');
		expect(lines[lines.length - 1]).toContain('type /voip ping setup');
	});

	test('names settings that are not used, and the missing setting that they need', async () => {
		const lines = await shownAfter({ simotel_url: '' });
		expect(lines).toContain(
			'   • Simotel › Token (API key): not used, as the address of Simotel is empty',
		);
		expect(lines[lines.length - 1]).toBe("Next: fill in Simotel › Address in the app's settings");
	});

	test('needs nothing more when an unused setting is left and its server is switched off', async () => {
		await app.reinstall({ servers_to_check: 'call_server' });
		app.box.removeServerSetting('VoIP_Management_Server_Host');
		const lines = (await app.type('admin', '/voip setup')).split('\n');
		expect(lines).toContain(
			'   • Management server › Password: not used, as the address of this section is empty',
		);
		expect(lines[lines.length - 1]).toBe('Nothing is left to do: type /voip.');
	});

	test('calls a server switched off, and says nothing about its address', async () => {
		const lines = await shownAfter({ servers_to_check: 'management_server' });
		expect(lineOf(lines, 'Call server')).toMatch(/^ {3}Call server: switched off · /);
		expect(lines.filter((one) => one.startsWith('   • Call server'))).toEqual([]);
		expect(lines[lines.length - 1]).toBe('Nothing is left to do: type /voip.');
	});

	test('says what to fill in when everything is switched off', async () => {
		const all = { servers_to_check: 'none', simotel_url: '' };
		const lines = await shownAfter(all);
		expect(lines[lines.length - 1]).toMatch(
			/^Next: .+; what is left out under Checks › Servers to check is not checked$/,
		);
	});

	test('names a value that cannot work first, and only once', async () => {
		const lines = await shownAfter({ rocketchat_token: 'to ken', simotel_api_key: 'a key' });
		const next = "correct Simotel › Token (API key) in the app's settings: it contains a space";
		expect(lines[lines.length - 1]).toContain(`Next: ${next}`);
		expect(lines.filter((one) => one.startsWith(`   • Next: ${next}`))).toEqual([]);
		expect(lines.filter((one) => one.startsWith('   • Next: '))).toEqual([
			"   • Next: correct Rocket.Chat's VoIP API › Personal access token in the app's settings: it contains a space or a special character",
		]);
	});

	test('does not call a secret missing that cannot work', async () => {
		const lines = await shownAfter({ simotel_api_key: 'a key' });
		expect(lineOf(lines, 'Simotel')).toContain('API key cannot work, counts as not set');
		expect(lineOf(lines, 'Simotel')).toContain(' · user set · ');
	});

	test('counts hidden or deleted settings of the workspace as not set', async () => {
		await app.reinstall();
		app.box.removeServerSetting('VoIP_Server_Websocket_Path');
		app.box.setServerSetting({
			id: 'VoIP_Management_Server_Host',
			value: 'hidden.invalid',
			secret: true,
		});
		app.box.setServerSetting({ id: 'VoIP_Management_Server_Port', value: 0 });
		app.box.setServerSetting({ id: 'Language', value: 'xx' });
		const lines = (await app.type('admin', '/voip setup')).split('\n');
		expect(lineOf(lines, 'Call server')).toContain('address not set');
		expect(lineOf(lines, 'Management server')).toContain('address not set');
		expect(lines.join('\n')).toContain('✅ Simotel · up');
		expect(lines.join('\n')).not.toContain('hidden.invalid');
	});

	test('asks for the address of the workspace when it has no Site URL', async () => {
		await app.reinstall();
		app.box.removeServerSetting('Site_Url');
		const lines = (await app.type('admin', '/voip setup')).split('\n');
		expect(lineOf(lines, api)).toContain('address not set');
		expect(lines[lines.length - 1]).toBe(
			"Next: fill in Rocket.Chat's VoIP API › Address of Rocket.Chat in the app's settings",
		);
	});

	test.each(['401', '403'])('names the token or its permission after HTTP %s', async (fault) => {
		await app.world.setFault('rest', fault);
		const lines = await shownAfter({});
		expect(lines.join('\n')).toContain('⚪ Calls · /voip room knows less');
		expect(lines[lines.length - 1]).toMatch(/^Next: .*(token|permission)/);
	});

	test('names both missing permissions, although the servers answer direct questions', async () => {
		await app.world.setFault('rest', '403');
		const shown = (await shownAfter({})).join('\n');
		expect(shown).toMatch(
			/✅ Call server · up [^\n]+\n {3}Asked directly, as Rocket.Chat could not tell: [^\n]+\n {3}Next: [^\n]+manage-voip-contact-center-settings/,
		);
		expect(shown).toMatch(/⚪ Calls [^\n]+\n {3}Next: [^\n]+inbound-voip-calls/);
	});
});
