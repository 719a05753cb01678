import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

import { settingNewsJob } from '../domain/settingNews';
import type { SettingNewsItem } from '../domain/settingNews';

/** A span in words: a date does not come through every engine as a date. */
const whenOf = ({ kind }: SettingNewsItem): string =>
	kind === 'saved' ? 'in 5 seconds' : 'in 1 second';

export async function scheduleSettingNews(
	scheduler: ISchedulerModify,
	item: SettingNewsItem,
): Promise<void> {
	await scheduler.scheduleOnce({ id: settingNewsJob, when: whenOf(item), data: { ...item } });
}
