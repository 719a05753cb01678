import { afterRun, nextDue } from './bridges/scheduler';
import type { Instance } from './instance';
import { isRecord, type Job, type State } from './state';

/** The scheduler's time: it stands still but for `advance`. */
export function schedulerClock(state: State, instances: readonly Instance[]) {
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
	/** Jobs run one after another, in order of time, each on one instance. */
	return async function advance(ms: number): Promise<void> {
		const until = state.schedulerNow + ms;
		for (let job = nextDue(state, until); job; job = nextDue(state, until)) {
			state.schedulerNow = Math.max(state.schedulerNow, job.nextRunAt);
			afterRun(state, job);
			await run(job);
		}
		state.schedulerNow = Math.max(state.schedulerNow, until);
	};
}
