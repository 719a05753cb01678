import {
	alertRoom,
	alertsIn,
	followAlerts,
	hourMs,
	minuteMs,
	startMonitor,
	stopMonitor,
} from '../support/monitoredApp';
import { type AppUnderTest, startApp } from '../support/startApp';

const dayMs = 24 * hourMs;
/** Only this server is checked, by the app itself. */
const callServerAlone = {
	servers_to_check: 'call_server',
	simotel_url: '',
	check_way: 'direct',
};

describe.each(['1.42.1', '1.62.0'] as const)('the kinds of alerts on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());
	beforeEach(() => app.startOver(callServerAlone));
	afterEach(async () => {
		await stopMonitor(app);
		await app.world.setFault('call-server', 'none');
		await app.world.setFault('rest', 'none');
	});

	// The first, because the certificate ends nine days from now.
	test('a certificate is told at 14, 7 and 1 days where the sandbox can read it, once each', async () => {
		const { box, world } = app;
		await world.setFault('call-server', 'expires-soon');
		const { host, port } = world.callServer();
		await box.saveSetting('call_server_address', `wss://${host}:${port}/ws`);
		await box.saveSetting('accept_self_signed', true);
		const alerts = followAlerts(app);
		const checkAfter = async (days: number): Promise<void> => {
			await box.advance(days * dayMs);
			await startMonitor(app);
			await box.advance(2 * minuteMs);
			await stopMonitor(app);
		};
		for (const days of [0, 1, 1, 1, 4, 1, 1]) {
			await checkAfter(days);
		}
		const told = (left: string) =>
			expect.stringMatching(`^🟡 The certificate of Call server runs out ${left}$`);
		const isRead = engine === '1.42.1';
		expect(alerts()).toEqual(
			isRead ? [told('in 9 days'), told('in 7 days'), told('in 1 day')] : [],
		);
		const said = alertsIn(app).slice(-1).join();
		expect(said).toContain(isRead ? `Next: renew the certificate of ${host}:${port} before` : '');
	});

	test('a fault is told again every few minutes if a setting says so, and its end once', async () => {
		const { box, world } = app;
		const alerts = followAlerts(app);
		await world.setFault('call-server', 'refuse');
		await startMonitor(app, { monitor_thresholds: '3, 2, 5' });
		await box.advance(13 * minuteMs);
		await world.setFault('call-server', 'none');
		await box.advance(10 * minuteMs);
		expect(alerts()).toEqual([
			expect.stringMatching(/^🔴 Call server is down since .* 3 checks in a row failed/),
			expect.stringMatching(/^🔴 Call server is still down since .* 8 checks in a row failed/),
			expect.stringMatching(/^🔴 Call server is still down since .* 13 checks in a row failed/),
			expect.stringMatching(/^✅ Call server is up again/),
		]);
	});

	test('degraded is told only if a setting says so', async () => {
		const { box, world } = app;
		const alerts = followAlerts(app);
		await world.setFault('call-server', 'closes-websocket');
		await startMonitor(app);
		await box.advance(5 * minuteMs);
		expect(await app.type('agent', '/voip status call-server')).toContain('🟡');
		expect(alerts()).toEqual([]);
		await box.saveSetting('monitor_also_alerts', 'degraded');
		await box.advance(3 * minuteMs);
		await world.setFault('call-server', 'none');
		await box.advance(12 * minuteMs);
		expect(alerts()).toEqual([
			expect.stringMatching(/^🟡 Call server is degraded since/),
			expect.stringMatching(/^✅ Call server is up again/),
		]);
	});

	test('a server that cannot be checked is told once after half an hour, and its end once', async () => {
		const { box, world } = app;
		const alerts = followAlerts(app, 'GENERAL');
		// As after somebody has changed the token.
		await world.setFault('rest', '401');
		const inPublic = { check_way: 'api', monitor_room: [{ _id: 'GENERAL' }] };
		await startMonitor(app, { ...inPublic, monitor_minutes: 10 });
		await box.advance(20 * minuteMs);
		expect(alerts()).toEqual([]);
		await box.advance(2 * hourMs);
		expect(alerts()).toEqual([expect.stringMatching(/^⚪ Call server cannot be checked since/)]);
		expect(alertsIn(app, 'GENERAL').slice(-1).join()).not.toMatch(/127\.0\.0\.1|Next:/);
		await world.setFault('rest', 'none');
		world.forget();
		await box.advance(30 * minuteMs);
		expect(alerts().slice(1)).toEqual([
			expect.stringMatching(/^✅ Call server can be checked again: up · it could not for 2 h/),
		]);
	});

	test('one that Rocket.Chat does not take is sent later, and /voip setup says so until then', async () => {
		const { box, world } = app;
		const room = { _id: 'blocked0000000001', t: 'd', members: ['admin', 'agent'] };
		const block = (blocked: boolean): void => box.putRoom({ ...room, blocked });
		const logged = (): number =>
			box.appLog().filter(({ text }) => text.includes('An alert could not be posted')).length;
		const before = logged();
		const breakServer = async (): Promise<void> => {
			await world.setFault('call-server', 'refuse');
			await box.advance(6 * minuteMs);
		};
		const mendServer = async (): Promise<void> => {
			await world.setFault('call-server', 'none');
			await box.advance(4 * minuteMs);
		};
		block(true);
		await startMonitor(app, { monitor_room: [{ _id: room._id }] });
		await breakServer();
		expect(logged() - before).toBe(1);
		const refused = 'Rocket.Chat did not take the last alert';
		expect(await app.type('admin', '/voip setup')).toContain(refused);
		block(false);
		await box.advance(minuteMs);
		expect(alertsIn(app, room._id)).toEqual([expect.stringContaining('Call server is down')]);
		await mendServer();
		expect(await app.type('admin', '/voip setup')).not.toContain(refused);
		block(true);
		await breakServer();
		await mendServer();
		expect(await app.type('admin', '/voip setup')).toContain(refused);
		// What was to be told is over, and the room is another.
		await box.saveSetting('monitor_room', [{ _id: alertRoom }]);
		expect(await app.type('admin', '/voip setup')).not.toContain(refused);
	});
});
