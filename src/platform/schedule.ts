import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

import { eventCheckJob } from '../domain/ping/waitingPing';
import { type SavedSetting, settingReportJob } from '../domain/settings/savedSetting';

/** The delays are given in words, because some engines do not pass a date on as a date. */
const eventCheckDelay = 'in 20 seconds';

/** Checks later whether an event came. The job holds only an id. */
export const scheduleEventCheck =
	(scheduler: ISchedulerModify) =>
	async (run: string): Promise<void> => {
		await scheduler.scheduleOnce({ id: eventCheckJob, when: eventCheckDelay, data: { run } });
	};

const reportDelay = ({ kind }: SavedSetting): string =>
	kind === 'saved' ? 'in 5 seconds' : 'in 1 second';

export async function scheduleSettingNews(
	scheduler: ISchedulerModify,
	item: SavedSetting,
): Promise<void> {
	await scheduler.scheduleOnce({
		id: settingReportJob,
		when: reportDelay(item),
		data: { ...item },
	});
}
