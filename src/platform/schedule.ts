import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

import { eventCheckJob } from '../domain/ping/waitingPing';
import {
	jobDataOf,
	refusedSettingJob,
	type SavedSetting,
	settingReportJob,
} from '../domain/settings/savedSetting';

/** The delays are given in words, because some engines do not pass a date as a date. */
const eventCheckDelay = 'in 20 seconds';

/** Checks later whether an event came. The job holds only an id. */
export const scheduleEventCheck =
	(scheduler: ISchedulerModify) =>
	async (run: string): Promise<void> => {
		await scheduler.scheduleOnce({ id: eventCheckJob, when: eventCheckDelay, data: { run } });
	};

/** Its name together with the app's id must not look like an id of a job, which has 12 or 24 letters, and has no colon. */
export const monitorJob = 'monitor-run-checks';

/** In words that every server understands: an interval that is not understood runs without a pause. */
const intervalOf = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`);

/** A server has one recurring job of a name: a second call changes its interval, and not its next run. */
export async function scheduleMonitor(scheduler: ISchedulerModify, minutes: number): Promise<void> {
	await scheduler.scheduleRecurring({ id: monitorJob, interval: intervalOf(minutes) });
}

export const cancelMonitor = (scheduler: ISchedulerModify): Promise<void> =>
	scheduler.cancelJob(monitorJob);

const reportDelay = 'in 5 seconds';
const soon = 'in 1 second';

/** A later job for saves at the same time replaces the earlier one, unless two instances do this at the same moment. */
export async function scheduleSettingReport(
	scheduler: ISchedulerModify,
	item: SavedSetting,
	takesPlace: boolean,
): Promise<void> {
	if (takesPlace) {
		await scheduler.cancelJob(settingReportJob);
	}
	const data = jobDataOf(item);
	await scheduler.scheduleOnce({ id: settingReportJob, when: reportDelay, data });
}

export async function scheduleRefusal(
	scheduler: ISchedulerModify,
	item: SavedSetting,
): Promise<void> {
	await scheduler.scheduleOnce({ id: refusedSettingJob, when: soon, data: jobDataOf(item) });
}
