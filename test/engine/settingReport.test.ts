import type { EngineVersion } from '../../workspace/engine/box';
import { createInbox, type Inbox } from '../support/adminInbox';
import { packaged, packagedAs } from '../support/appZip';
import { person } from '../support/roles';
import { type AppUnderTest, startApp } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];

describe.each(engines)('the report on saved settings, on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	let inbox: Inbox;
	beforeAll(async () => {
		app = await startApp(engine);
		inbox = createInbox(app);
	});
	afterAll(() => app.close());
	beforeEach(async () => {
		app.box.putUser(person('second', ['user', 'admin']));
		await app.reinstall();
	});

	const everybody = ['admin', 'manager', 'second', 'agent', 'user'];
	let timeout = 3;
	/** Returns who is told of a save. A value that is stored already would not be reported. */
	const told = async (): Promise<string[]> => {
		everybody.forEach((user) => inbox.unread(user));
		timeout += 0.01;
		await app.box.saveSetting('timeout_seconds', timeout);
		await app.box.advance(10_000);
		return everybody.filter((user) => inbox.unread(user).length === 1);
	};

	test('goes to the user who installed the app, and to admins who ran /voip setup', async () => {
		expect(await told()).toEqual(['admin']);
		await app.type('second', '/voip status');
		await app.type('agent', '/voip setup');
		await app.type('user', '/voip setup');
		expect(await told()).toEqual(['admin']);
		await app.type('manager', '/voip setup');
		await app.type('second', '/voip setup');
		await app.type('second', '/voip setup');
		expect(await told()).toEqual(['admin', 'manager', 'second']);
	});

	test('goes to nobody who is no longer an admin, or was deleted', async () => {
		await app.type('manager', '/voip setup');
		await app.type('second', '/voip setup');
		app.box.putUser(person('second', ['user']));
		expect(await told()).toEqual(['admin', 'manager']);
		await app.box.saveSetting('roles_admins', 'admin');
		expect(await told()).toEqual(['admin']);
		app.box.putUser({ ...person('admin', ['admin']), id: 'anotherId00000000' });
		expect(await told()).toEqual([]);
		app.box.putUser(person('admin', ['user', 'admin']));
		await app.box.saveSetting('roles_admins', 'admin, livechat-manager');
		expect(await told()).toEqual(['admin', 'manager']);
	});

	test('goes to the admins of Rocket.Chat when no configured admin role exists', async () => {
		await app.type('manager', '/voip setup');
		await told();
		await app.box.saveSetting('roles_admins', 'admn');
		await app.box.advance(10_000);
		expect(inbox.unread('admin')).toEqual([
			'Saved: Who may use it.\nThis workspace has no role "admn".',
		]);
		expect(inbox.unread('manager')).toEqual([]);
		await app.box.saveSetting('roles_admins', 'admin, livechat-manager');
		expect(await told()).toEqual(['admin', 'manager']);
	});

	test('comes into the room that holds the welcome', async () => {
		await told();
		const rooms = app.box
			.seen('admin')
			.filter((message) => !message.private)
			.map(({ room }) => room);
		expect(rooms.length).toBeGreaterThan(1);
		expect(new Set(rooms).size).toBe(1);
	});

	test('goes to the user who installed the app, after a welcome that stays', async () => {
		await app.box.uninstall();
		const agentSaw = app.box.seen('agent').length;
		everybody.forEach((user) => inbox.unread(user));
		await app.box.install(packaged(), 'manager');
		expect(inbox.unread('manager')).toEqual([
			[
				'VoIP Status is installed.',
				'Type /voip in any room: it shows, to you alone, whether telephony works. /voip help lists the rest.',
				'To set it up, open Administration › Apps › VoIP Status › Settings. /voip setup tells what is configured and what comes next.',
				'After you save a setting, I tell you here whether it works.',
			].join('\n'),
		]);
		expect(app.lastMessage('manager')).toMatchObject({ private: false, parseUrls: false });
		expect(inbox.unread('admin')).toEqual([]);
		expect(app.box.seen('agent')).toHaveLength(agentSaw);
		expect(await told()).toEqual(['manager']);
	});

	test('goes to the same admins after an update, which welcomes nobody', async () => {
		['manager', 'admin'].forEach((user) => inbox.unread(user));
		expect(await app.box.update(packagedAs('9.9.9'), 'manager')).toMatchObject({ ok: true });
		expect([...inbox.unread('manager'), ...inbox.unread('admin')]).toEqual([]);
		expect(await told()).toEqual(['admin']);
	});
});

test('the app can be installed without the right to write to rooms', async () => {
	const app = await startApp('1.62.0', '7', (setup) => ({
		...setup,
		permissions: [
			{ name: 'slashcommand' },
			{ name: 'networking' },
			{ name: 'message.write' },
			{ name: 'api' },
			{ name: 'scheduler' },
		],
	}));
	const seen = app.box.seen('admin');
	const log = JSON.stringify(app.box.appLog());
	await app.close();
	expect(seen).toEqual([]);
	expect(log).toContain('The welcome could not be sent');
});
