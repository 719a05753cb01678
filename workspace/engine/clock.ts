import type { Instance } from './instance';
import type { Job } from './jobs/job';
import { jobServers } from './jobs/servers';
import { boxNow, type State } from './state';

/** A real server would never end such a job; the box stops it, and says so. */
const maxRunsAtOneTime = 50;

function stopWithoutPause(state: State, job: Job): never {
	const reason = `the job ${job.processor} runs without a pause: its interval is ${JSON.stringify(job.interval)}`;
	job.nextRunAt = undefined;
	job.failReason = reason;
	state.log.push({ severity: 'error', method: 'scheduler', text: reason });
	throw new Error(reason);
}

/** The box's time: the scheduler's clock moves only when told to; the app's clock runs with this machine's. */
export function boxClock(state: State, instances: readonly Instance[]) {
	const servers = jobServers(state, instances);
	const shift = async (ms: number): Promise<void> => {
		if (ms !== 0) {
			state.shiftMs += ms;
			const up = instances.filter((one) => one.isUp());
			await Promise.all(up.map((one) => one.ask('setClock', state.shiftMs)));
		}
	};
	const goTo = async (time: number, moved: (ms: number) => Promise<void>): Promise<void> => {
		const ms = Math.max(0, time - state.schedulerNow);
		state.schedulerNow += ms;
		await moved(ms);
	};
	/** Jobs run one after another, in order of time, each on one instance. */
	const runUntil = async (until: number, moved: (ms: number) => Promise<void>): Promise<void> => {
		const runs = new Map<Job, { time: number; count: number }>();
		for (let due = servers.nextDue(until); due; due = servers.nextDue(until)) {
			await goTo(due.time, moved);
			const { job } = due;
			const before = runs.get(job);
			const count = before?.time === state.schedulerNow ? before.count + 1 : 1;
			runs.set(job, { time: state.schedulerNow, count });
			if (count > maxRunsAtOneTime) {
				stopWithoutPause(state, job);
			}
			await servers.run(due);
		}
		await goTo(until, moved);
	};
	return {
		now: () => boxNow(state),
		advance: (ms: number) => runUntil(state.schedulerNow + ms, shift),
		catchUp: () => runUntil(boxNow(state), () => Promise.resolve()),
		async turnBack(ms: number): Promise<void> {
			state.schedulerNow -= ms;
			await shift(-ms);
		},
	};
}
