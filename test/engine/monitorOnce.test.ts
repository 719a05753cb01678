import { messageText } from '../../workspace/terminal/blocksToText';
import {
	beatsOf,
	followAlerts,
	hourMs,
	minuteMs,
	monitorJobs,
	startMonitor,
	stopMonitor,
} from '../support/monitoredApp';
import { type AppUnderTest, startApp } from '../support/startApp';

describe.each(['1.42.1', '1.62.0'] as const)(
	'the monitor on two instances of Apps-Engine %s',
	(engine) => {
		let app: AppUnderTest;
		beforeAll(async () => {
			app = await startApp(engine, '7', (setup) => ({ ...setup, instances: 2 }));
		});
		afterAll(() => app.close());
		beforeEach(() => app.startOver());
		afterEach(async () => {
			await app.world.setFault('call-server', 'none');
			await stopMonitor(app);
		});

		const beats = (): number => beatsOf(app, 'call-server').length;

		/** Also if the clock was set back: the screen then shows an older message last. */
		const answersOf = async (line: string): Promise<string> => {
			await app.type('admin', line);
			const answers = app.box.seen('admin').filter((message) => message.private);
			return answers.map((message) => messageText(message)).join('\n');
		};

		test('has one job, stores one result each time, and tells each change once', async () => {
			const { box, world } = app;
			const alerts = followAlerts(app);
			await startMonitor(app);
			await box.advance(2 * minuteMs);
			await world.setFault('call-server', 'refuse');
			await box.advance(6 * minuteMs);
			await world.setFault('call-server', 'none');
			await box.advance(4 * minuteMs);
			expect(beats()).toBe(13);
			expect(alerts()).toEqual([
				expect.stringMatching(/^🔴 Call server is down/),
				expect.stringMatching(/^✅ Call server is up again/),
			]);
			expect(monitorJobs(app)).toHaveLength(1);
		});

		test('takes a changed interval with one job, and a run soon after the last one adds nothing', async () => {
			const { box } = app;
			await startMonitor(app, { monitor_minutes: 10 });
			await box.advance(3 * minuteMs);
			expect(beats()).toBe(1);
			// A job whose interval has changed runs at once, here less than half of it after the last run.
			await box.saveSetting('monitor_minutes', 8);
			await box.advance(7 * minuteMs);
			expect(beats()).toBe(1);
			await box.advance(9 * minuteMs);
			expect(beats()).toBe(3);
			expect(monitorJobs(app)).toHaveLength(1);
		});

		test('counts a last run in the future as none, and a mute holds after that', async () => {
			const { box, world } = app;
			const alerts = followAlerts(app);
			await startMonitor(app);
			await world.setFault('call-server', 'refuse');
			await box.advance(3 * minuteMs);
			await world.setFault('call-server', 'none');
			await box.advance(2 * minuteMs);
			expect(alerts()).toHaveLength(2);
			const before = beats();
			await box.turnBack(hourMs);
			// The job would run at the time that it had in mind: an hour later.
			expect(await answersOf('/voip setup')).toContain('asked to start again now');
			await box.advance(minuteMs);
			expect(beats()).toBe(before + 2);
			expect(monitorJobs(app)).toHaveLength(1);
			expect(await answersOf('/voip mute 15m')).toContain('No alerts until');
			await world.setFault('call-server', 'refuse');
			await box.advance(12 * minuteMs);
			expect(alerts()).toHaveLength(2);
			await box.advance(4 * minuteMs);
			expect(alerts().filter((alert) => alert.includes('Call server is down'))).toHaveLength(2);
		});

		test('has its job again after another server has deleted it', async () => {
			const { box } = app;
			await startMonitor(app);
			await box.advance(minuteMs);
			const before = beats();
			const deleteJob = (): void => box.dropJobs(monitorJobs(app).map(({ id }) => id));
			deleteJob();
			await box.killServer(1);
			await box.startServer(1);
			expect(monitorJobs(app)).toHaveLength(1);
			await box.advance(minuteMs);
			expect(beats()).toBeGreaterThan(before);
			deleteJob();
			await box.advance(hourMs);
			const last = beats();
			await app.type('agent', '/voip');
			expect(monitorJobs(app)).toHaveLength(1);
			await box.advance(minuteMs);
			expect(beats()).toBeGreaterThan(last);
		});
	},
);
