import { nextByCron, spanMs } from '../../workspace/engine/bridges/interval';
import { schedulerBridge } from '../../workspace/engine/bridges/scheduler';
import { boxClock } from '../../workspace/engine/clock';
import { createRegistry, createState } from '../../workspace/engine/state';
import { probeSetup } from '../support/boxProbe';

describe('the scheduler of the box', () => {
	const start = () => {
		const state = createState(probeSetup('1.62.0'));
		const bridge = schedulerBridge(state);
		const wait = (): number[] => state.jobs.map((job) => job.nextRunAt - state.schedulerNow);
		return { state, bridge, wait };
	};

	test.each([
		['30 seconds', 30_000],
		['in 5 minutes', 300_000],
		['one hour and 30 minutes', 5_400_000],
		['a minute', 60_000],
		['whenever', undefined],
		['', undefined],
	])('reads the span "%s" as Agenda does', (span, ms) => {
		expect(spanMs(span)).toBe(ms);
	});

	test.each([
		['*/5 * * * *', '2026-01-01T00:05:00Z'],
		['0 3 * * *', '2026-01-01T03:00:00Z'],
		['15 0 1 */2 *', '2026-01-01T00:15:00Z'],
		['0 9-17/4 * * 1-5', '2026-01-01T09:00:00Z'],
		['0 0 * * 0', '2026-01-04T00:00:00Z'],
	])('reads the cron rule "%s"', (rule, next) => {
		const now = Date.parse('2026-01-01T00:00:30Z');
		expect(nextByCron(rule, now)).toBe(Date.parse(next));
	});

	test('a rule that fits no day, or is none, is logged and never due', () => {
		const { state, bridge } = start();
		bridge.scheduleRecurring?.({ id: 'job_app', interval: '0 0 31 2 *' });
		bridge.scheduleRecurring?.({ id: 'job_app', interval: 'now and then' });
		expect(state.jobs).toEqual([]);
		expect(state.log).toHaveLength(2);
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
});

describe('the clock of the box', () => {
	const start = () => {
		const state = createState(probeSetup('1.62.0'));
		schedulerBridge(state).scheduleOnce?.({ id: 'a_app', when: '5 seconds' });
		const asked: unknown[] = [];
		const instance = {
			registry: createRegistry(),
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
			job.nextRunAt -= 60_000;
		});
		await clock.catchUp();
		expect(asked).toEqual([['job', 'a_app']]);
		expect(state.shiftMs).toBe(0);
	});
});
