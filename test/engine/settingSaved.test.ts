import type { EngineVersion } from '../../workspace/engine/box';
import { messageText } from '../../workspace/terminal/blocksToText';
import { createInbox, discardReports, type Inbox } from '../support/adminInbox';
import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];

describe.each(engines)('saved settings on Apps-Engine %s, on two instances', (engine) => {
	let app: AppUnderTest;
	let inbox: Inbox;
	beforeAll(async () => {
		app = await startApp(engine, '7', (setup) => ({ ...setup, instances: 2 }));
		inbox = createInbox(app);
	});
	afterAll(() => app.close());
	beforeEach(async () => {
		await app.world.setFault('call-server', 'none');
		await app.startOver();
		await discardReports(app, inbox);
	});
	const logged = (): string => JSON.stringify(app.box.appLog());
	const typeAt = async (instance: number, user: string, text: string): Promise<string> => {
		await app.box.run({ user, room: supportRoom, text, instance });
		return messageText(app.lastMessage(user));
	};

	test.each([
		'rocketchat_token',
		'management_server_password',
		'simotel_api_key',
		'simotel_password',
		'simotel_event_secret',
	])('%s is stored unchanged, and appears in no log and no message', async (id) => {
		const canary = ' canary-saved-secret-0123456789 \n';
		const before = logged();
		expect(await app.box.saveSetting(id, canary)).toEqual({ stored: canary });
		expect(await app.box.saveSetting(id, 'two\nlines-canary-saved-secret')).toMatchObject({
			stored: 'two\nlines-canary-saved-secret',
		});
		await app.box.advance(10_000);
		const shown = await app.type('admin', '/voip setup');
		const told = inbox.unread('admin');
		expect(told).toHaveLength(1);
		expect(shown).toContain('it has a line break or another control character in it');
		const written = logged().slice(before.length);
		expect(written.length).toBeGreaterThan(100);
		expect(
			[written, shown, told.join('\n'), JSON.stringify(app.box.records())].join('\n'),
		).not.toContain('canary-saved-secret');
	});

	test('the engine itself logs a value that the app has corrected, which is never a secret', async () => {
		await app.box.saveSetting('management_server_username', ' canary-mended ');
		expect(logged()).toContain('canary-mended');
	});

	test.each([
		[
			'rocketchat_token',
			'to ken',
			"Rocket.Chat's VoIP API › Personal access token in the app's settings: it contains a space",
		],
		[
			'simotel_event_secret',
			'a/b',
			"Simotel › Secret for events in the app's settings: only letters, digits",
		],
		['simotel_event_secret', 'short', 'Simotel › Secret for events too short, ignored'],
	])('a report says once that %s cannot work as %j', async (id, typed, sentence) => {
		await app.box.saveSetting('check_way', 'direct');
		await app.box.saveSetting(id, typed);
		await app.box.advance(10_000);
		const [told = ''] = inbox.unread('admin');
		expect(told.split(sentence)).toHaveLength(2);
		expect(told).toContain('✅ ');
	});

	test('a report names a problem once, though both setting and check have it', async () => {
		await app.box.saveSetting('simotel_api_key', 'two keys');
		await app.box.advance(10_000);
		const [told = ''] = inbox.unread('admin');
		expect(told.split('correct Simotel › Token (API key)')).toHaveLength(2);
	});

	test('a report calls a server switched off, not missing', async () => {
		await app.box.saveSetting('servers_to_check', 'management_server');
		await app.box.advance(10_000);
		const [told = '', ...more] = inbox.unread('admin');
		expect(told).toMatch(
			/^Saved: Checks\.\n✅ Management server · [^]*\nCall server: switched off, not checked\.$/,
		);
		expect(more).toEqual([]);
		await app.box.saveSetting('timeout_seconds', 4);
		await app.box.advance(10_000);
		expect(inbox.unread('admin').join()).not.toContain('switched off');
	});

	test('take effect on the next command of every instance', async () => {
		for (const roles of ['user', 'admin', 'user']) {
			await app.box.saveSetting('roles_users', roles);
			const said = roles === 'user' ? 'What you can type' : '/voip is for call-centre staff';
			expect(await typeAt(0, 'user', '/voip help')).toContain(said);
			expect(await typeAt(1, 'user', '/voip help')).toContain(said);
		}
	});

	test('are read at most once a minute, unless one is saved', async () => {
		const reads = async (): Promise<number[]> => {
			app.box.resetCrossings();
			await typeAt(0, 'agent', '/voip help');
			await typeAt(0, 'agent', '/voip');
			await typeAt(0, 'agent', '/voip help');
			const { 'Setting.getById': own = 0, 'ServerSetting.isReadableById': theirs = 0 } =
				app.box.crossings();
			return [own, theirs];
		};
		await app.box.saveSetting('timeout_seconds', 4);
		const [own = 0, theirs = 0] = await reads();
		expect(own).toBe((await app.box.settings()).length);
		expect(theirs).toBeGreaterThan(0);
		expect(await reads()).toEqual([0, 0]);
		await app.box.saveSetting('timeout_seconds', 3);
		expect(await reads()).toEqual([own, theirs]);
	});

	test('ten settings saved at once make one report, 5 s later', async () => {
		// A value that is stored already would not be reported.
		await app.startOver({
			rocketchat_user_id: '',
			rocketchat_token: '',
			servers_to_check: 'none',
			management_server_password: '',
			simotel_url: '',
			simotel_api_key: '',
			simotel_username: '',
			simotel_password: '',
		});
		await discardReports(app, inbox);
		await app.world.setFault('management-server', 'wrong-credentials');
		const { url, apiKey, username, password } = app.world.simotel();
		const ten: [string, unknown][] = [
			['rocketchat_user_id', app.world.token.userId],
			['rocketchat_token', app.world.token.authToken],
			['servers_to_check', 'both'],
			['management_server_password', app.world.managementServer.password],
			['simotel_url', url],
			['simotel_api_key', apiKey],
			['simotel_username', username],
			['simotel_password', password],
			['check_way', 'api'],
			['contact', 'ext. 200'],
		];
		for (const [id, value] of ten) {
			await app.box.saveSetting(id, value);
		}
		await app.box.advance(4000);
		expect(inbox.unread('admin')).toEqual([]);
		await app.box.advance(2000);
		const [told = '', ...more] = inbox.unread('admin');
		expect(more).toEqual([]);
		expect(told).toMatch(
			/^Saved: (Management server|Simotel|Rocket\.Chat's VoIP API|Checks|Who may use it|, )+\.$/m,
		);
		expect(app.box.jobs()).toEqual([]);
		expect(told).toMatch(/⚪ Management server unknown · answers, but refuses .+\nNext: .+/);
		expect(told).toMatch(/✅ .*Simotel/);
		expect(told).toMatch(/✅ .*Call server/);
		expect(told).not.toContain('canary');
		await app.world.setFault('management-server', 'none');
		await app.box.advance(60_000);
		expect(inbox.unread('admin')).toEqual([]);
	});

	test('a report names only what was saved since the last report', async () => {
		await app.box.saveSetting('simotel_username', 'me');
		await app.box.advance(10_000);
		expect(inbox.unread('admin')[0]).toMatch(/^Saved: Simotel\.\n/);
		await app.box.saveSetting('roles_users', 'admin, dispatcher');
		await app.box.advance(10_000);
		expect(inbox.unread('admin')).toEqual([
			'Saved: Who may use it.\nThis workspace has no role "dispatcher".',
		]);
	});
});
