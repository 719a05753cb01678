import { dueAt, type Job, nextRun } from './job';
import type { Instance } from '../instance';
import { isRecord } from '../plain';
import { type State } from '../state';

/** A job that is due, with the server that takes it. */
type Due = { job: Job; time: number; instance: Instance };

/** The servers of a workspace, which take the jobs in turn. */
export function jobServers(state: State, instances: readonly Instance[]) {
	/** A server runs one job of a name at a time. */
	const running = new Map<Instance, Set<string>>();
	const busyWith = (instance: Instance): Set<string> => {
		const names = running.get(instance) ?? new Set<string>();
		running.set(instance, names);
		return names;
	};
	let turn = 0;
	const takerOf = ({ processor }: Job): Instance | undefined => {
		const able = instances.filter(
			(one) =>
				one.isUp() && one.registry.processors.has(processor) && !busyWith(one).has(processor),
		);
		return able[turn % able.length];
	};
	return {
		/** Returns the earliest job that a server can start by `until`. */
		nextDue: (until: number): Due | undefined =>
			state.jobs
				.flatMap((job) => {
					const time = dueAt(job);
					const instance = takerOf(job);
					return time !== undefined && time <= until && instance ? [{ job, time, instance }] : [];
				})
				.sort((a, b) => a.time - b.time)[0],
		async run({ job, instance }: Due): Promise<void> {
			const { processor } = job;
			turn += 1;
			job.lockedAt = state.schedulerNow;
			job.nextRunAt = job.kind === 'once' ? undefined : nextRun(job.interval, state.schedulerNow);
			busyWith(instance).add(processor);
			try {
				const data = isRecord(job.data) ? job.data : {};
				await instance.ask('job', processor, { ...data, jobId: job.key });
				if (job.kind === 'once') {
					state.jobs = state.jobs.filter((one) => one !== job);
				}
			} catch (error) {
				if (!instance.isUp()) {
					return;
				}
				job.failCount += 1;
				job.failReason = error instanceof Error ? error.message : String(error);
			} finally {
				busyWith(instance).delete(processor);
			}
			job.lockedAt = undefined;
		},
	};
}
