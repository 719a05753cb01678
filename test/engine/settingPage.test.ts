import type { EngineVersion } from '../../workspace/engine/box';
import type { RocketChatMajor } from '../../workspace/servers/world';
import { createInbox } from '../support/adminInbox';
import { packaged } from '../support/appZip';
import { type AppUnderTest, startApp } from '../support/startApp';

/** Before 7.0 the route of the page runs the hooks for every setting at each save; later only for settings that differ from the stored ones. */
const servers: { engine: EngineVersion; major: RocketChatMajor }[] = [
	{ engine: '1.42.1', major: '6' },
	{ engine: '1.62.0', major: '7' },
];

describe.each(servers)(
	'a saved settings page on Apps-Engine $engine, Rocket.Chat $major, on two instances',
	({ engine, major }) => {
		let app: AppUnderTest;
		beforeAll(async () => {
			app = await startApp(engine, major, (setup) => ({ ...setup, instances: 2 }));
		});
		afterAll(() => app.close());
		beforeEach(async () => {
			await app.box.uninstall();
			app.world.forget();
			await app.box.install(packaged());
		});

		test('is reported once, with the one setting that was changed, though the page posts all', async () => {
			const inbox = createInbox(app);
			inbox.unread('admin');
			const { saved } = await app.box.savePage({ servers_to_check: 'none' });
			expect(saved.length).toBeGreaterThan(15);
			// One job of each instance. After the first report the other instance does not send it again.
			expect(app.box.jobs()).toHaveLength(2);
			await app.box.advance(20_000);
			const report = [
				'Saved: Checks.',
				'Call server: switched off, not checked.',
				'Management server: switched off, not checked.',
			].join('\n');
			expect(inbox.unread('admin')).toEqual([report]);
			await app.box.savePage({ servers_to_check: 'none' });
			await app.box.advance(20_000);
			expect([inbox.unread('admin'), app.box.jobs()]).toEqual([[], []]);
		});

		test('with changes in three sections is one report of these three', async () => {
			const inbox = createInbox(app);
			inbox.unread('admin');
			await app.box.savePage({
				call_server_address: 'sip://127.0.0.1:1',
				servers_to_check: 'none',
				roles_users: 'ADMIN; nobody-has-this',
			});
			expect(app.box.jobs()).toHaveLength(1);
			await app.box.advance(20_000);
			const [report = '', ...more] = inbox.unread('admin');
			expect(report.split('\n')).toEqual([
				'Saved: Call server, Checks, Who may use it.',
				'Call server: switched off, not checked.',
				'Management server: switched off, not checked.',
				'This workspace has no role "nobody-has-this".',
			]);
			expect(more).toEqual([]);
		});

		test('leaves a later save of one setting to a report of its own', async () => {
			const inbox = createInbox(app);
			await app.box.savePage({ timeout_seconds: 4, roles_users: 'admin' });
			app.box.dropJobs();
			await app.box.advance(6000);
			inbox.unread('admin');
			await app.box.savePage({ servers_to_check: 'none' });
			await app.box.advance(20_000);
			expect(inbox.unread('admin')).toEqual([
				'Saved: Checks.\nCall server: switched off, not checked.\nManagement server: switched off, not checked.',
			]);
		});

		test('names the list of an unknown role that was not the one saved', async () => {
			const inbox = createInbox(app);
			await app.box.savePage({ roles_users: 'nobody-has-this', roles_admins: 'admn' });
			await app.box.advance(20_000);
			const told = inbox.unread('admin').join('\n');
			expect(told).toContain(
				'no role "nobody-has-this". It stands in Who may use it › Roles that may use /voip.',
			);
			expect(told).toContain('no role "admn". It stands in Who may use it › Admin roles.');
			expect(await app.type('admin', '/voip status')).toContain('/voip is for call-centre staff');
			expect(await app.type('admin', '/voip setup')).toContain('VoIP Status setup');
		});
	},
);

test.each<EngineVersion>(['1.42.1', '1.62.0'])(
	'on Apps-Engine %s a bad value saved at the same time does not undo a good one',
	async (engine) => {
		const app = await startApp(engine, '7', (setup) => ({ ...setup, instances: 2 }));
		try {
			for (const url of ['wss://one', 'wss://two', 'wss://three']) {
				await Promise.all([
					app.box.saveSetting('call_server_address', url),
					app.box.saveSetting('call_server_address', 'bad address'),
				]);
				const stored = (await app.box.settings()).find(({ id }) => id === 'call_server_address');
				expect(stored?.value).toBe(url);
				await Promise.all([
					app.box.saveSetting('call_server_address', 'bad address'),
					app.box.saveSetting('call_server_address', `${url}/later`),
				]);
				const later = (await app.box.settings()).find(({ id }) => id === 'call_server_address');
				expect(later?.value).toBe(`${url}/later`);
			}
		} finally {
			await app.close();
		}
	},
);

test('/voip setup names an unknown role where the engine loses the text of errors', async () => {
	const app = await startApp('1.46.0');
	try {
		await app.reinstall({ roles_users: 'Admin, nobody-has-this' });
		const shown = await app.type('admin', '/voip setup');
		expect(shown).toContain('This workspace has no role "nobody-has-this".');
		expect(shown).not.toContain('no role "Admin"');
	} finally {
		await app.close();
	}
});
