import { afterRun, nextDue } from './bridges/scheduler';
import type { Instance } from './instance';
import { boxNow, isRecord, type Job, type State } from './state';

/** The box's time: the scheduler's clock moves only when told to; the app's clock runs with this machine's. */
export function boxClock(state: State, instances: readonly Instance[]) {
	let turn = 0;
	const run = async (job: Job): Promise<void> => {
		const instance = instances[turn++ % instances.length];
		const context = { ...(isRecord(job.data) ? job.data : {}), jobId: job.key };
		job.running = true;
		await instance?.ask('job', job.processor, context).catch((error: unknown) => {
			state.log.push({ severity: 'error', method: 'scheduler', text: String(error) });
		});
		job.running = false;
	};
	const shift = async (ms: number): Promise<void> => {
		if (ms > 0) {
			state.shiftMs += ms;
			await Promise.all(instances.map((one) => one.ask('setClock', state.shiftMs)));
		}
	};
	const goTo = async (time: number, moved: (ms: number) => Promise<void>): Promise<void> => {
		const ms = Math.max(0, time - state.schedulerNow);
		state.schedulerNow += ms;
		await moved(ms);
	};
	/** Jobs run one after another, in order of time, each on one instance. */
	const runUntil = async (until: number, moved: (ms: number) => Promise<void>): Promise<void> => {
		for (let job = nextDue(state, until); job; job = nextDue(state, until)) {
			await goTo(job.nextRunAt, moved);
			afterRun(state, job);
			await run(job);
		}
		await goTo(until, moved);
	};
	return {
		advance: (ms: number) => runUntil(state.schedulerNow + ms, shift),
		catchUp: () => runUntil(boxNow(state), () => Promise.resolve()),
	};
}
