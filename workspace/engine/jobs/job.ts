import { nextByCron } from './cron';
import { intervalMs } from './span';
import type { State } from '../state';

/** A document of the scheduler's collection. */
export type Job = {
	/** The document's id, 24 digits. */
	key: string;
	processor: string;
	kind: 'once' | 'recurring';
	interval: unknown;
	/** Undefined: never. */
	nextRunAt?: number;
	/** Set while a server runs the job; nobody removes it if that server dies. */
	lockedAt?: number;
	data: unknown;
	failCount: number;
	failReason?: string;
};

/** Returns the time of the run after one at `from`. An interval that is not understood is one without a pause. */
export const nextRun = (interval: unknown, from: number): number =>
	nextByCron(interval, from) ?? from + intervalMs(interval);

export function newKey(state: State): string {
	state.count += 1;
	return state.count.toString(16).padStart(24, '0');
}

/** The last version whose database driver may take any twelve letters for an id. 7.x has not been seen; it counts as old. */
const lastLenientMajor = 7;

export const isKey = (text: string, serverMajor: number): boolean =>
	/^[\da-f]{24}$/i.test(text) || (serverMajor <= lastLenientMajor && text.length === 12);

/** A lock is given up after ten minutes, when a server next looks for jobs. */
const lockMs = 600_000;
const scanMs = 5000;

/** Returns when a server may start this job. */
export function dueAt(job: Job): number | undefined {
	if (job.lockedAt === undefined) {
		return job.nextRunAt;
	}
	const freedAt = Math.ceil((job.lockedAt + lockMs) / scanMs) * scanMs;
	return Math.max(freedAt, job.nextRunAt ?? 0);
}
