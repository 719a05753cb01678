import { callsOf } from '../../bench/crossings';
import {
	alertsIn,
	firstLines,
	hourMs,
	minuteMs,
	monitorJobs,
	startMonitor,
	startOverUnwatched,
	storedHistory,
	storedState,
} from '../support/monitoredApp';
import { type AppUnderTest, startApp } from '../support/startApp';

describe.each(['1.42.1', '1.62.0'] as const)('the monitor on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());
	beforeEach(() => startOverUnwatched(app));

	test('tells of two outages in a day and of their ends, and stores every check', async () => {
		const { box, world } = app;
		const before = alertsIn(app).length;
		// Rocket.Chat's own check of a management server that refuses never answers: each would last 3 s.
		await startMonitor(app, { monitor_minutes: 5, check_way: 'direct' });
		await box.advance(3 * hourMs);
		await world.setFault('call-server', 'refuse');
		await box.advance(hourMs);
		expect(await app.type('agent', '/voip')).toMatch(
			/is down · down for 1 h|is down · down for 5\d min/,
		);
		await world.setFault('call-server', 'none');
		await box.advance(6 * hourMs);
		await world.setFault('simotel', 'refuse');
		await box.advance(2 * hourMs);
		await world.setFault('simotel', 'none');
		await box.advance(12 * hourMs);
		expect(firstLines(alertsIn(app).slice(before))).toEqual([
			expect.stringMatching(
				/^🔴 Call server is down since \S+ UTC \(10 min, 3 checks in a row failed\) · connection refused$/,
			),
			expect.stringMatching(/^✅ Call server is up again · the fault lasted 1 h, since \S+ UTC$/),
			expect.stringMatching(/^🔴 Simotel is down since .* · connection refused$/),
			expect.stringMatching(/^✅ Simotel is up again · the fault lasted 2 h, since/),
		]);
		const history = storedHistory(app)['call-server'];
		const beats = history.flatMap((hour) => (hour.kind === 'beats' ? hour.beats : []));
		expect(beats.length).toBe(289);
		expect(beats.filter(({ state }) => state === 'down')).toHaveLength(12);
		expect(await app.type('agent', '/voip')).toContain('up since');
		const errors = box.appLog().filter(({ severity }) => severity === 'error');
		expect(errors).toEqual([]);
	});

	test('makes at most six calls beside its checks, also when an hour is summed up', async () => {
		const { box } = app;
		await app.type('admin', '/voip');
		await box.advance(4000);
		// Two calls show the reply.
		const checks = (await callsOf(box, () => app.type('admin', '/voip'))) - 2;
		await startMonitor(app, { monitor_minutes: 60 });
		await box.advance(0);
		const counts: number[] = [];
		for (let hour = 0; hour < 51; hour++) {
			counts.push((await callsOf(box, () => box.advance(hourMs))) - checks);
		}
		expect(Math.max(...counts)).toBeLessThanOrEqual(6);
		// The last ones write a sum of an hour, and the beats of another in its place.
		expect(counts.slice(-2)).toEqual([6, 6]);
		const read: unknown = box.crossings()['Setting.getById'];
		expect(read).toBeGreaterThan(0);
		await box.saveSetting('monitor_minutes', 1);
		await box.advance(minuteMs);
		box.resetCrossings();
		await box.advance(minuteMs);
		expect(box.crossings()['Setting.getById']).toBeUndefined();
	});

	test('has one job, whose interval follows the setting, and none when it is off', async () => {
		const { box } = app;
		await startMonitor(app, { monitor_minutes: 60 });
		await box.advance(0);
		const first = storedState(app).ranAt;
		await box.saveSetting('monitor_minutes', 2);
		await box.advance(2 * minuteMs);
		expect(storedState(app).ranAt).toBeGreaterThan(first);
		await box.disable();
		const last = storedState(app).ranAt;
		await box.advance(10 * minuteMs);
		expect(storedState(app).ranAt).toBe(last);
		await box.enable();
		await box.advance(2 * minuteMs);
		expect(storedState(app).ranAt).toBeGreaterThan(last);
		expect(monitorJobs(app)).toHaveLength(1);
		await box.saveSetting('monitor_on', false);
		expect(monitorJobs(app)).toEqual([]);
	});

	test('goes on when the clock was set back an hour', async () => {
		const { box } = app;
		await startMonitor(app);
		await box.advance(5 * minuteMs);
		const before = storedState(app);
		await box.turnBack(hourMs);
		await box.catchUp();
		await box.advance(2 * hourMs);
		const after = storedState(app);
		expect(after.ranAt).toBeGreaterThan(before.ranAt);
		expect(after.watch.targets[0]?.watched.beats).toBeGreaterThan(60);
	});

	test('stores unknown and tells nobody when it reaches nothing, itself included', async () => {
		const { box } = app;
		const before = alertsIn(app).length;
		await startMonitor(app, {
			call_server_address: 'wss://pbx.invalid/ws',
			servers_to_check: 'call_server',
			simotel_url: '',
			rocketchat_url: 'http://chat.invalid',
			monitor_minutes: 5,
		});
		await box.advance(10 * minuteMs);
		expect(storedState(app).watch.targets[0]?.watched.last?.beat).toMatchObject({
			state: 'unknown',
			problem: 'nothing-reachable',
		});
		expect(alertsIn(app).slice(before)).toEqual([]);
		await box.advance(30 * minuteMs);
		expect(firstLines(alertsIn(app).slice(before))).toEqual([
			expect.stringMatching(/^⚪ Call server cannot be checked since .* itself included$/),
		]);
	});
});
