import type { EngineVersion } from '../../workspace/engine/box';
import { createInbox, discardReports, type Inbox } from '../support/adminInbox';
import { type AppUnderTest, startApp } from '../support/startApp';

/** Only the old engine accepts a refusal from the app and shows it on the page. */
const engines: { engine: EngineVersion; pageShows: boolean }[] = [
	{ engine: '1.42.1', pageShows: true },
	{ engine: '1.62.0', pageShows: false },
];

describe.each(engines)(
	'a refused setting on Apps-Engine $engine, on two instances',
	({ engine, pageShows }) => {
		let app: AppUnderTest;
		let inbox: Inbox;
		beforeAll(async () => {
			app = await startApp(engine, '7', (setup) => ({ ...setup, instances: 2 }));
			inbox = createInbox(app);
		});
		afterAll(() => app.close());
		beforeEach(async () => {
			await app.startOver();
			await discardReports(app, inbox);
		});
		const written = (): string => JSON.stringify([app.box.appLog(), app.box.records()]);

		const refusals: [string, unknown, unknown, string][] = [
			[
				'call_server_address',
				'wss://127.0.0.1:1/ws',
				'https://pbx.example.com',
				'Call server › Address was not saved: it must begin with wss://, ws:// or sip://. For example: wss://pbx.example.com/ws, sip://pbx.example.com:5060',
			],
			[
				'timeout_seconds',
				4,
				60,
				'Checks › Time-out in seconds was not saved: it must be between 1 and 6. For example: 5',
			],
			[
				'simotel_url',
				'http://127.0.0.1:1',
				'http://me:canary-in-url@127.0.0.1',
				'Simotel › Address was not saved: a user or password does not belong in the address. For example: http://simotel.example.com',
			],
		];
		test.each(refusals)('%s stays %j when %j is saved', async (id, good, bad, sentence) => {
			expect(await app.box.saveSetting(id, good)).toEqual({ stored: good });
			await app.box.advance(10_000);
			inbox.unread('admin');
			const saved = await app.box.saveSetting(id, bad);
			expect(saved).toEqual({ stored: good, ...(pageShows ? { refusal: sentence } : {}) });
			await app.box.advance(1500);
			const kept = 'The value from before is still there, whatever the page says.';
			expect(inbox.unread('admin')).toEqual(pageShows ? [] : [`${sentence}\n   ${kept}`]);
			const shown = await app.type('admin', '/voip setup');
			expect(shown.includes(`ago: ${sentence}`)).toBe(!pageShows);
			// Only the refusal is reported, and the refused value appears nowhere.
			await app.box.advance(10_000);
			expect(inbox.unread('admin')).toEqual([]);
			expect(written() + shown).not.toContain('canary-in-url');
			// After a good value the refusal is no longer shown.
			await app.box.saveSetting(id, good);
			await app.box.advance(10_000);
			expect(await app.type('admin', '/voip setup')).not.toContain('was not saved');
		});

		test('two settings refused at once are reported once each by two instances', async () => {
			await app.box.saveSetting('call_server_address', 'pbx example');
			await app.box.saveSetting('simotel_url', 'ftp://simotel');
			await app.box.advance(10_000);
			const told = inbox.unread('admin').join('\n');
			const shown = await app.type('admin', '/voip setup');
			const names = ['Call server › Address was not saved', 'Simotel › Address was not saved'];
			expect(names.map((name) => told.split(name).length - 1)).toEqual(pageShows ? [0, 0] : [1, 1]);
			expect(names.map((name) => shown.includes(name))).toEqual([!pageShows, !pageShows]);
			await app.box.saveSetting('simotel_url', 'http://127.0.0.1:1');
			await app.box.advance(10_000);
			const after = await app.type('admin', '/voip setup');
			expect(names.map((name) => after.includes(name))).toEqual([!pageShows, false]);
		});

		test('a refusal right after a good value is still shown when the good value is reported', async () => {
			await app.box.saveSetting('call_server_address', 'wss://127.0.0.1:1/ws');
			await app.box.saveSetting('call_server_address', 'pbx example');
			await app.box.advance(10_000);
			const shown = await app.type('admin', '/voip setup');
			expect(shown.includes('ago: Call server › Address was not saved')).toBe(!pageShows);
		});

		test('a refused first value leaves the default', async () => {
			await app.box.saveSetting('accept_self_signed', 'perhaps');
			await app.box.saveSetting('roles_admins', ',');
			expect(await app.type('admin', '/voip report')).toMatch(
				/self-signed certificates: refused \(default\)[^]*see details: admin, livechat-manager \(default\)/,
			);
		});

		test.each([
			['call_server_address', ' wss://pbx.example.com/ws/ \r\n', 'wss://pbx.example.com/ws'],
			['rocketchat_user_id', 'rbAXPnMktTFbNpwtJ\n', 'rbAXPnMktTFbNpwtJ'],
			['management_server_address', '2001:db8::7', '[2001:db8::7]'],
			['rocketchat_url', 'localhost:3000', 'http://localhost:3000'],
			['contact', ' @helpdesk\u200b, ext. 200', '@helpdesk, ext. 200'],
			['timeout_seconds', '3', 3],
			['roles_users', 'admin,livechat-agent ,', 'admin, livechat-agent'],
		])('%s: %j is stored as %j', async (id, typed, stored) => {
			expect(await app.box.saveSetting(id, typed)).toEqual({ stored });
			await app.box.advance(1500);
			expect(inbox.unread('admin')).toEqual([]);
		});
	},
);
