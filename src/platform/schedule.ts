import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

import { eventCheckJob } from '../domain/ping/waitingPing';
import { type SavedSetting, settingReportJob } from '../domain/settings/savedSetting';

/** The span in words: a date does not come through every engine as a date. */
const when = 'in 20 seconds';

/** Looks after 20 s whether an event came. The job holds nothing but an id. */
export const scheduleEventCheck =
	(scheduler: ISchedulerModify) =>
	async (run: string): Promise<void> => {
		await scheduler.scheduleOnce({ id: eventCheckJob, when, data: { run } });
	};

/** A span in words: a date does not come through every engine as a date. */
const whenOf = ({ kind }: SavedSetting): string =>
	kind === 'saved' ? 'in 5 seconds' : 'in 1 second';

export async function scheduleSettingNews(
	scheduler: ISchedulerModify,
	item: SavedSetting,
): Promise<void> {
	await scheduler.scheduleOnce({ id: settingReportJob, when: whenOf(item), data: { ...item } });
}
