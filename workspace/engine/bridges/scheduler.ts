import { at, nextId, textOf } from '../state';
import type { Service, State } from '../state';

export type Job = {
	key: string;
	processor: string;
	kind: 'once' | 'recurring';
	everyMs: number;
	nextRunAt: number;
	data: unknown;
	running: boolean;
};

const units: Readonly<Record<string, number>> = {
	second: 1000,
	minute: 60_000,
	hour: 3_600_000,
	day: 86_400_000,
};

/** Agenda's way of writing a span: `20 seconds`, `in 5 minutes`. */
export function spanMs(span: unknown): number {
	if (typeof span === 'number') {
		return span;
	}
	const match = /(\d+(?:\.\d+)?|an?|one)\s*(second|minute|hour|day)s?/.exec(textOf(span));
	const count = Number(match?.[1]);
	return (Number.isFinite(count) ? count : 1) * (units[match?.[2] ?? ''] ?? 0);
}

const whenOf = (state: State, when: unknown): number =>
	when instanceof Date
		? state.schedulerNow + (when.getTime() - Date.now())
		: state.schedulerNow + spanMs(when);

/** Agenda on MongoDB: errors while scheduling are logged, not thrown. */
export const schedulerBridge = (state: State): Service => ({
	registerProcessors: (processors) => {
		for (const processor of Array.isArray(processors) ? processors : []) {
			const id = textOf(at(processor, 'id'));
			state.processors.set(id, id);
			const startup = at(processor, 'startupSetting');
			if (at(startup, 'type') === 'recurring') {
				recur(state, id, at(startup, 'interval'), at(startup, 'data'));
			}
		}
	},
	// The engine has appended `_<appId>` to the ids by the time they are here.
	scheduleOnce: (job) => {
		const processor = textOf(at(job, 'id'));
		const key = nextId(state);
		const nextRunAt = whenOf(state, at(job, 'when'));
		const data = at(job, 'data');
		state.jobs.push({ key, processor, kind: 'once', everyMs: 0, nextRunAt, data, running: false });
		return key;
	},
	scheduleRecurring: (job) =>
		recur(state, textOf(at(job, 'id')), at(job, 'interval'), at(job, 'data')),
	cancelJob: (id) => {
		state.jobs = state.jobs.filter((job) => job.processor !== id && job.key !== id);
	},
	cancelAllJobs() {
		state.jobs = [];
	},
});

/** A recurring job is one for each processor, whatever is scheduled again. */
function recur(state: State, processor: string, interval: unknown, data: unknown): string {
	const everyMs = spanMs(interval);
	const nextRunAt = state.schedulerNow + everyMs;
	state.jobs = state.jobs.filter((job) => job.processor !== processor || job.kind === 'once');
	const key = nextId(state);
	state.jobs.push({ key, processor, kind: 'recurring', everyMs, nextRunAt, data, running: false });
	return key;
}

/** The next job that is due by `until`, in order of time. */
export const nextDue = (state: State, until: number): Job | undefined =>
	[...state.jobs]
		.filter(({ nextRunAt, running }) => nextRunAt <= until && !running)
		.sort((a, b) => a.nextRunAt - b.nextRunAt)[0];
