import { messageText } from '../../workspace/terminal/blocksToText';
import {
	alertRoom,
	alertsIn,
	minuteMs,
	startMonitor,
	startOverUnwatched,
	storedState,
} from '../support/monitoredApp';
import { labelsOf, messageWith, pressOn } from '../support/pressing';
import { type AppUnderTest, startApp } from '../support/startApp';

const refused = [
	['a room of a visitor', { t: 'l', open: true }, 'a visitor takes no alerts'],
	['an encrypted room', { t: 'p', encrypted: true }, 'an encrypted room'],
	['a read-only room', { t: 'c', ro: true }, 'a read-only room'],
	['an archived room', { t: 'p', archived: true }, 'the room is archived'],
] as const;

describe.each(['1.42.1', '1.62.0'] as const)('alerts on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());
	beforeEach(() => startOverUnwatched(app));
	afterEach(() => app.world.setFault('call-server', 'none'));

	const breakServer = async (): Promise<void> => {
		await app.world.setFault('call-server', 'refuse');
		await app.box.advance(3 * minuteMs);
	};
	const mendServer = async (): Promise<void> => {
		await app.world.setFault('call-server', 'none');
		await app.box.advance(2 * minuteMs);
	};

	test('name host, next step and contact in a private room, and none of the first two in a public one', async () => {
		await startMonitor(app, { contact: '@all Helpdesk @here' });
		const count = alertsIn(app).length;
		await breakServer();
		expect(alertsIn(app).slice(count).join()).toMatch(
			/Call server is down[^]*at 127\.0\.0\.1:\d+[^]*Next: [^]*Helpdesk/,
		);
		await mendServer();
		await app.box.saveSetting('monitor_room', [{ _id: 'GENERAL' }]);
		await breakServer();
		const [alert = '', ...more] = alertsIn(app, 'GENERAL').slice(-1);
		expect([alert, more]).toEqual([expect.stringMatching(/Call server is down[^]*Helpdesk/), []]);
		expect(alert).not.toMatch(/127\.0\.0\.1|Next:/);
		const [message] = app.box
			.seen('admin')
			.filter(({ room }) => room === 'GENERAL')
			.slice(-1);
		expect(message?.text).toContain('Call server is down');
		expect(message?.private).toBe(false);
		await mendServer();
	});

	test.each(refused)(
		'are not posted into %s, and the admin is told why',
		async (_name, fields, said) => {
			const { box } = app;
			const room = { _id: 'alerts00000000001', name: 'alerts', members: ['admin'], ...fields };
			box.putRoom(room);
			await app.type('admin', '/voip setup');
			await startMonitor(app);
			await box.saveSetting('monitor_room', [{ _id: room._id }]);
			await box.advance(10_000);
			const told = box.seen('admin').map(({ text }) => text);
			expect(told.filter((text) => text.includes(said))).toHaveLength(1);
			await breakServer();
			expect(alertsIn(app, room._id)).toEqual([]);
			expect(await app.type('admin', '/voip setup')).toContain(said);
			await mendServer();
		},
	);

	test('that could not be posted are posted once the room is there, and logged once', async () => {
		const { box } = app;
		const room = { _id: 'later000000000001', t: 'p', name: 'later', members: ['admin'] };
		await startMonitor(app, { monitor_room: [{ _id: room._id }] });
		const logged = (): number =>
			box.appLog().filter(({ text }) => text.includes('An alert could not be posted')).length;
		const before = logged();
		await breakServer();
		await box.advance(5 * minuteMs);
		expect(logged() - before).toBe(1);
		expect(await app.type('admin', '/voip setup')).toContain('this room does not exist any more');
		box.putRoom(room);
		await box.advance(minuteMs);
		expect(alertsIn(app, room._id)).toEqual([expect.stringContaining('Call server is down')]);
		await mendServer();
		expect(storedState(app).unsent).toBeUndefined();
		expect(alertsIn(app, room._id)).toHaveLength(2);
		box.removeRoom(room._id);
	});

	test('have buttons that show admins the details and mute, in rooms for everybody too', async () => {
		const { box } = app;
		await startMonitor(app, { monitor_room: [{ _id: 'GENERAL' }] });
		const count = alertsIn(app, 'GENERAL').length;
		await breakServer();
		const shownTo = (user: string): string => messageText(app.lastMessage(user));
		expect(labelsOf(messageWith(app, 'agent', 'Mute for 2 h'))).toEqual([
			'Details',
			'Mute for 2 h',
		]);
		await pressOn(app, 'agent', 'Details');
		expect(shownTo('agent')).toBe('Only admins can see the details.');
		await pressOn(app, 'agent', 'Mute for 2 h');
		expect(shownTo('agent')).toBe('Only admins can mute alerts.');
		await pressOn(app, 'admin', 'Details');
		expect(shownTo('admin')).toMatch(/at 127\.0\.0\.1[^]*✗ port: connection refused/);
		expect(app.lastMessage('admin').private).toBe(true);
		await pressOn(app, 'admin', 'Mute for 2 h');
		expect(shownTo('admin')).toMatch(/^No alerts until /);
		expect(await app.type('agent', '/voip')).toContain('muted by admin');
		// The recovery ends the mute.
		await mendServer();
		expect(await app.type('agent', '/voip')).not.toContain('muted');
		expect(alertsIn(app, 'GENERAL').slice(count + 1)).toEqual([
			expect.stringContaining('Call server is up again'),
		]);
		expect(
			labelsOf(
				box
					.seen('agent')
					.filter(({ room }) => room === 'GENERAL')
					.slice(-1)[0] ?? { blocks: [] },
			),
		).toEqual([]);
	});

	test('tell of a trunk that stays unavailable, and of its end, if a setting says so', async () => {
		const { box, world } = app;
		const count = alertsIn(app).length;
		await startMonitor(app);
		expect(await world.sendTrunk({ trunk: 'line 1', state: 'Unavailable' })).toBe(200);
		await box.advance(5 * minuteMs);
		expect(alertsIn(app)).toHaveLength(count);
		await box.saveSetting('monitor_also_alerts', 'trunks');
		await box.advance(5 * minuteMs);
		expect(await world.sendTrunk({ trunk: 'line 1', state: 'Ok' })).toBe(200);
		await box.advance(3 * minuteMs);
		expect(alertsIn(app).slice(count)).toEqual([
			expect.stringMatching(
				/^🔴 Trunk line 1 is unavailable since .* 3 checks in a row failed\)\n/,
			),
			expect.stringMatching(/^✅ Trunk line 1 is ok again/),
		]);
		expect(storedState(app).watch.targets.map(({ name }) => name)).not.toContain('trunk:line 1');
	});

	test('are quiet while muted, name the mute afterwards, and a recovery ends it', async () => {
		const { box } = app;
		await startMonitor(app);
		await box.advance(minuteMs);
		const count = alertsIn(app, alertRoom).length;
		expect(await app.type('agent', '/voip mute 2h')).toContain('Only admins');
		for (const wrong of ['2 h', '90', '-1h', 'forever', '1y', '']) {
			expect(await app.type('admin', `/voip mute ${wrong}`)).toMatch(/15m.*2h.*1d/);
		}
		expect(await app.type('admin', '/voip mute 10m moving house')).toContain('No alerts until');
		expect(await app.type('agent', '/voip')).toMatch(/muted by admin until .*: moving house/);
		await breakServer();
		expect(alertsIn(app)).toHaveLength(count);
		await box.advance(10 * minuteMs);
		expect(alertsIn(app).slice(count)).toEqual([
			expect.stringMatching(/Call server is down[^]*muted by admin until .*: moving house/),
		]);
		await app.type('admin', '/voip mute 1d');
		await mendServer();
		await breakServer();
		expect(alertsIn(app).slice(count)).toHaveLength(3);
		expect(await app.type('agent', '/voip')).not.toContain('muted');
		expect(await app.type('admin', '/voip unmute')).toContain('were not muted');
		await mendServer();
	});
});
