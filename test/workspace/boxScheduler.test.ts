import { schedulerBridge } from '../../workspace/engine/bridges/scheduler';
import { boxClock } from '../../workspace/engine/clock';
import { nextByCron } from '../../workspace/engine/jobs/cron';
import { intervalMs, spanMs } from '../../workspace/engine/jobs/span';
import { createRegistry, createState } from '../../workspace/engine/state';
import { probeSetup } from '../support/boxProbe';

describe('the scheduler of the box', () => {
	const start = (serverVersion = '8.1.0') => {
		const state = createState(probeSetup('1.62.0', { serverVersion }));
		const bridge = schedulerBridge(state, createRegistry());
		const wait = () => state.jobs.map(({ nextRunAt = NaN }) => nextRunAt - state.schedulerNow);
		return { state, bridge, wait };
	};

	test.each([
		['30 seconds', 30_000],
		['in 5 minutes', 300_000],
		['one hour and 30 minutes', 5_400_000],
		['a minute', 60_000],
		['whenever', undefined],
		['', undefined],
	])('reads the span "%s" of a one-time job as Agenda does', (span, ms) => {
		expect(spanMs(span)).toBe(ms);
	});

	test.each([
		['5 minutes', 300_000],
		['5minutes', 300_000],
		['minute', 60_000],
		['one hour and thirty five seconds', 3_635_000],
		['1.5 hours', 5_400_000],
		[60_000, 60_000],
		['every 5 minutes', 0],
		['5 Minutes', 0],
		['5m', 0],
		['PT5M', 0],
		['60000', 0],
		['', 0],
	])('reads the interval "%s" as Agenda does', (interval, ms) => {
		expect(intervalMs(interval)).toBe(ms);
	});

	test.each([
		['*/5 * * * *', '2026-01-01T00:05:00'],
		['0 3 * * *', '2026-01-01T03:00:00'],
		['15 0 1 */2 *', '2026-01-01T00:15:00'],
		['0 9-17/4 * * 1-5', '2026-01-01T09:00:00'],
		['0 0 * * 0', '2026-01-04T00:00:00'],
		['0 0 3 * 0', '2026-01-03T00:00:00'],
		['45 * * * * *', '2026-01-01T00:00:45'],
		['*/10 5 * * * *', '2026-01-01T00:05:00'],
	])('reads the cron rule "%s" in the server’s time zone', (rule, next) => {
		const now = new Date('2026-01-01T00:00:30').getTime();
		expect(nextByCron(rule, now)).toBe(new Date(next).getTime());
	});

	test('an interval that is none is due at once, even if the first run is to be skipped', () => {
		const { bridge, wait } = start();
		bridge.scheduleRecurring?.({ id: 'a_app', interval: 'now and then' });
		bridge.scheduleRecurring?.({ id: 'b_app', interval: '5m', skipImmediate: true });
		expect(wait()).toEqual([0, 0]);
	});

	test('a time that is none is now', () => {
		const { bridge, wait } = start();
		bridge.scheduleOnce?.({ id: 'a_app', when: 'now and then' });
		expect(wait()).toEqual([0]);
	});

	test('skipping the first run puts the next one off each time, a cron rule moves an overdue one', () => {
		const { state, bridge, wait } = start();
		const schedule = (): void => {
			const words = { interval: '10 seconds' };
			bridge.scheduleRecurring?.({ id: 'a_app', ...words });
			bridge.scheduleRecurring?.({ id: 'b_app', ...words, skipImmediate: true });
			bridge.scheduleRecurring?.({ id: 'c_app', interval: '0 3 * * *' });
		};
		schedule();
		state.schedulerNow += 86_400_000;
		schedule();
		const [words = 0, skipped, cron = 0] = wait();
		expect([words, skipped]).toEqual([-86_400_000, 10_000]);
		expect(cron).toBeGreaterThan(0);
	});

	test('each start rewrites interval and data of a recurring job', () => {
		const { state, bridge } = start();
		const startup = (interval: string, data: unknown) => [
			{ id: 'a_app', startupSetting: { type: 'recurring', interval, data } },
		];
		bridge.registerProcessors?.(startup('10 seconds', { a: 1 }));
		bridge.registerProcessors?.(startup('20 seconds', { a: 2 }));
		expect(state.jobs).toMatchObject([{ interval: '20 seconds', data: { a: 2 } }]);
	});

	test('a recurring job starts at once unless told not to, and is not put off by a second call', () => {
		const { bridge, wait } = start();
		bridge.scheduleRecurring?.({ id: 'a_app', interval: '10 seconds' });
		bridge.scheduleRecurring?.({ id: 'b_app', interval: '10 seconds', skipImmediate: true });
		bridge.scheduleRecurring?.({ id: 'b_app', interval: '10 seconds' });
		expect(wait()).toEqual([0, 10_000]);
	});

	test('a one-time job at startup is not added twice, one in the app’s own call is', () => {
		const { bridge, wait } = start();
		const startupSetting = { type: 'onetime', when: '1 minute' };
		bridge.registerProcessors?.([{ id: 'a_app', startupSetting }]);
		bridge.registerProcessors?.([{ id: 'a_app', startupSetting }]);
		bridge.scheduleOnce?.({ id: 'a_app', when: '2 minutes' });
		bridge.scheduleOnce?.({ id: 'a_app', when: '2 minutes' });
		expect(wait()).toEqual([60_000, 120_000, 120_000]);
	});

	test('jobs are cancelled by the id of one or of their processor, to which the engine adds the app’s', () => {
		const { state, bridge } = start();
		const key = bridge.scheduleOnce?.({ id: 'a_app', when: '1 minute' });
		bridge.scheduleOnce?.({ id: 'a_app', when: '1 minute' });
		bridge.cancelJob?.(`${String(key)}_app`, 'app');
		expect(state.jobs).toHaveLength(1);
		bridge.cancelJob?.('a_app', 'app');
		expect(state.jobs).toEqual([]);
	});

	test.each([
		['7.13.2', 1],
		['8.1.0', 0],
	])('on %s a job whose name has twelve letters is taken for an id', (version, left) => {
		const { state, bridge } = start(version);
		bridge.scheduleRecurring?.({ id: 'voip-monitor_app', interval: '1 minute' });
		bridge.cancelJob?.('voip-monitor_app', 'app');
		expect(state.jobs).toHaveLength(left);
	});
});

describe('the clock of the box', () => {
	const start = () => {
		const state = createState(probeSetup('1.62.0'));
		const registry = createRegistry();
		registry.processors.add('a_app');
		schedulerBridge(state, registry).scheduleOnce?.({ id: 'a_app', when: '5 seconds' });
		const asked: unknown[] = [];
		const instance = {
			registry,
			isUp: () => true,
			kill: () => Promise.resolve(),
			ask: (method: string, ...args: unknown[]) => Promise.resolve(asked.push([method, args[0]])),
			stop: () => Promise.resolve(),
		};
		return { state, asked, clock: boxClock(state, [instance]) };
	};

	test('advanced, moves the app’s to each job’s time before that job runs, and then to the end', async () => {
		const { asked, clock } = start();
		await clock.advance(8000);
		expect(asked).toEqual([
			['setClock', 5000],
			['job', 'a_app'],
			['setClock', 8000],
		]);
	});

	test('catching up with this machine’s, runs what is due and leaves the app’s alone', async () => {
		const { state, asked, clock } = start();
		await clock.catchUp();
		expect(asked).toEqual([]);
		state.schedulerNow -= 60_000;
		state.jobs.forEach((job) => {
			job.nextRunAt = state.schedulerNow - 1;
		});
		await clock.catchUp();
		expect(asked).toEqual([['job', 'a_app']]);
		expect(state.shiftMs).toBe(0);
	});
});
