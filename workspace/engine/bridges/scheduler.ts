import { nextByCron } from '../jobs/cron';
import { isKey, newKey, nextRun } from '../jobs/job';
import { spanMs } from '../jobs/span';
import { at, textOf } from '../plain';
import { serverMajor } from '../serverMajor';
import { boxNow, type Registry, type Service, type State } from '../state';
import { timeOf } from '../timeOf';

/** Returns the time that a Date, a number, an ISO text or a span from now stands for. Other words stand for now. */
function whenOf(state: State, when: unknown): number {
	const span = spanMs(when);
	if (span !== undefined) {
		return state.schedulerNow + span;
	}
	const time = timeOf(when);
	return time === undefined ? state.schedulerNow : state.schedulerNow + (time - boxNow(state));
}

function once(state: State, job: unknown): string {
	const key = newKey(state);
	const processor = textOf(at(job, 'id'));
	const nextRunAt = whenOf(state, at(job, 'when'));
	const data = at(job, 'data');
	state.jobs.push({
		key,
		processor,
		kind: 'once',
		interval: undefined,
		nextRunAt,
		data,
		failCount: 0,
	});
	return key;
}

/**
 * There is one recurring job for each processor. Scheduled again, it gets the new interval and data, but keeps the time
 * of its next run if the new one is now: a span starts at once unless `skipImmediate` is set, a cron rule never does.
 */
function recur(state: State, job: unknown): string {
	const processor = textOf(at(job, 'id'));
	const interval = at(job, 'interval');
	const data = at(job, 'data');
	const now = state.schedulerNow;
	const waits = nextByCron(interval, now) !== undefined || at(job, 'skipImmediate') === true;
	const first = waits ? nextRun(interval, now) : now;
	const held = state.jobs.find((one) => one.kind === 'recurring' && one.processor === processor);
	if (held) {
		Object.assign(held, { interval, data }, first > now ? { nextRunAt: first } : {});
		return held.key;
	}
	const key = newKey(state);
	state.jobs.push({
		key,
		processor,
		kind: 'recurring',
		interval,
		nextRunAt: first,
		data,
		failCount: 0,
	});
	return key;
}

/** A one-time job that is left over, failed ones included, is not scheduled again. */
function atStartup(state: State, id: string, startup: unknown): string | undefined {
	const job = { ...Object(startup), id };
	if (at(startup, 'type') === 'recurring') {
		return recur(state, job);
	}
	const waits = state.jobs.some((one) => one.kind === 'once' && one.processor === id);
	return at(startup, 'type') === 'onetime' && !waits ? once(state, job) : undefined;
}

/** Agenda on MongoDB. The engine has already appended `_<appId>` to the ids. */
export const schedulerBridge = (state: State, registry: Registry): Service => ({
	registerProcessors: (processors) =>
		[processors]
			.flat()
			.map((one) => {
				const id = textOf(at(one, 'id'));
				registry.processors.add(id);
				return atStartup(state, id, at(one, 'startupSetting'));
			})
			.filter((key) => key !== undefined),
	scheduleOnce: (job) => once(state, job),
	scheduleRecurring: (job) => recur(state, job),
	cancelJob: (id) => {
		// The engine appends the app's id to every id, that of a single job too.
		const key = textOf(id).split('_')[0] ?? '';
		const isCancelled = isKey(key, serverMajor(state))
			? (job: State['jobs'][number]) => job.key === key
			: (job: State['jobs'][number]) => job.processor === id;
		state.jobs = state.jobs.filter((job) => !isCancelled(job));
	},
	cancelAllJobs: (appId) => {
		state.jobs = state.jobs.filter((job) => !job.processor.endsWith(`_${textOf(appId)}`));
	},
});
