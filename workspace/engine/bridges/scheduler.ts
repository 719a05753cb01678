import { nextByCron, spanMs } from './interval';
import { at, boxNow, type Job, nextId, type Service, type State, textOf } from '../state';

/** Returns the time that a Date, a number, an ISO text or a span from now stands for. */
function whenOf(state: State, when: unknown): number | undefined {
	const span = typeof when === 'string' ? spanMs(when) : undefined;
	if (span !== undefined) {
		return state.schedulerNow + span;
	}
	const time = when instanceof Date ? when.getTime() : new Date(textOf(when)).getTime();
	return Number.isNaN(time) ? undefined : state.schedulerNow + (time - boxNow(state));
}

const next = (interval: unknown, now: number): number | undefined => {
	const span = spanMs(interval);
	return span === undefined ? nextByCron(interval, now) : now + span;
};

/** Errors while scheduling are logged, not thrown. */
function complain(state: State, text: string): undefined {
	state.log.push({ severity: 'error', method: 'scheduler', text });
	return undefined;
}

function once(state: State, job: unknown): string | undefined {
	const nextRunAt = whenOf(state, at(job, 'when'));
	if (nextRunAt === undefined) {
		return complain(state, `no such time: ${String(at(job, 'when'))}`);
	}
	const key = nextId(state);
	const known = {
		key,
		processor: textOf(at(job, 'id')),
		interval: undefined,
		data: at(job, 'data'),
	};
	state.jobs.push({ ...known, kind: 'once', nextRunAt, running: false });
	return key;
}

/**
 * There is one recurring job for each processor. A span starts at once unless `skipImmediate` is set, a cron rule never does;
 * scheduling a job that starts at once again does not change the time of its next run.
 */
function recur(state: State, job: unknown): string | undefined {
	const processor = textOf(at(job, 'id'));
	const interval = at(job, 'interval');
	const later = next(interval, state.schedulerNow);
	if (later === undefined) {
		return complain(state, `invalid repeat interval: ${String(interval)}`);
	}
	const atOnce = at(job, 'skipImmediate') !== true && spanMs(interval) !== undefined;
	const held = state.jobs.find((one) => one.kind === 'recurring' && one.processor === processor);
	if (held) {
		const { nextRunAt } = held;
		Object.assign(held, { interval, data: at(job, 'data'), nextRunAt: atOnce ? nextRunAt : later });
		return held.key;
	}
	const key = nextId(state);
	const known = { key, processor, interval, data: at(job, 'data') };
	const nextRunAt = atOnce ? state.schedulerNow : later;
	state.jobs.push({ ...known, kind: 'recurring', nextRunAt, running: false });
	return key;
}

function atStartup(state: State, id: string, startup: unknown): string | undefined {
	const job = { ...Object(startup), id };
	if (at(startup, 'type') === 'recurring') {
		return recur(state, job);
	}
	const waits = state.jobs.some((one) => one.kind === 'once' && one.processor === id);
	return at(startup, 'type') === 'onetime' && !waits ? once(state, job) : undefined;
}

/** Agenda on MongoDB. The engine has already appended `_<appId>` to the ids. */
export const schedulerBridge = (state: State): Service => ({
	registerProcessors: (processors) =>
		[processors]
			.flat()
			.map((one) => atStartup(state, textOf(at(one, 'id')), at(one, 'startupSetting')))
			.filter((key) => key !== undefined),
	scheduleOnce: (job) => once(state, job),
	scheduleRecurring: (job) => recur(state, job),
	cancelJob: (id) => {
		// The engine appends the app's id to every id, that of a single job too.
		const key = textOf(id).split('_')[0];
		state.jobs = state.jobs.filter((job) => job.processor !== id && job.key !== key);
	},
	cancelAllJobs: (appId) => {
		state.jobs = state.jobs.filter((job) => !job.processor.endsWith(`_${textOf(appId)}`));
	},
});

/** Returns the earliest job that is due by `until`. */
export const nextDue = (state: State, until: number): Job | undefined =>
	[...state.jobs]
		.filter(({ nextRunAt, running }) => nextRunAt <= until && !running)
		.sort((a, b) => a.nextRunAt - b.nextRunAt)[0];

/** Sets the next run of a job that starts, and removes a job that runs once. */
export function afterRun(state: State, job: Job): void {
	const later = job.kind === 'once' ? undefined : next(job.interval, state.schedulerNow);
	if (later === undefined) {
		state.jobs = state.jobs.filter((other) => other !== job);
	} else {
		job.nextRunAt = later;
	}
}
