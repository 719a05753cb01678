import type {
	IConfigurationModify,
	IServerSettingRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import { AppsEngineException } from '@rocket.chat/apps-engine/definition/exceptions';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISettingUpdateContext } from '@rocket.chat/apps-engine/definition/settings/ISettingUpdateContext';

import type { Clock } from '../domain/clock';
import { messagesFor } from '../messages/languages';
import { refusesByThrowing } from '../platform/sandbox';
import { scheduleSettingNews } from '../platform/schedule';
import { judgeSave } from '../settings/judgeSave';
import { defaultOf, isSettingId, type SettingId } from '../settings/settingsTable';
import { refusedSentence } from '../views/savedView';

/** What happened on this instance since the last report. A cache: a job carries its own setting with it. */
export type SavedHere = { changed: Map<SettingId, number>; lastAt: number };
export const nothingSaved = (): SavedHere => ({ changed: new Map(), lastAt: 0 });

export type SettingSaves = {
	/** Undefined: stored as it is. */
	before(
		context: ISettingUpdateContext,
		modify: IConfigurationModify,
	): Promise<ISetting | undefined>;
	after(setting: ISetting, modify: IConfigurationModify): Promise<void>;
};

/** The two hooks of a save. They run on every instance, so all they do besides is to leave a job behind. */
export function createSettingSaves(
	workspace: IServerSettingRead,
	saved: SavedHere,
	clock: Clock,
): SettingSaves {
	const refused = new Set<string>();
	const language = async (): Promise<string> => {
		try {
			return String(await workspace.getValueById('Language'));
		} catch {
			return '';
		}
	};
	return {
		async before({ oldSetting, newSetting }, modify) {
			const { id, value } = newSetting;
			const judged = isSettingId(id) ? judgeSave(id, value) : { kind: 'keep' as const };
			if (!isSettingId(id) || judged.kind === 'keep') {
				return undefined;
			}
			if (judged.kind === 'normalise') {
				return { ...newSetting, value: judged.value };
			}
			const { reason, example } = judged;
			if (refusesByThrowing()) {
				const messages = messagesFor(await language());
				throw new AppsEngineException(refusedSentence({ setting: id, reason, example }, messages));
			}
			refused.add(id);
			await scheduleSettingNews(modify.scheduler, {
				kind: 'refused',
				setting: id,
				reason,
				example,
				at: clock.now(),
			});
			const before: unknown = oldSetting.value;
			const good = judgeSave(id, before).kind !== 'refuse' && before !== undefined;
			return { ...newSetting, value: good ? before : defaultOf(id) };
		},
		async after({ id }, modify) {
			// What was refused has not changed.
			if (!isSettingId(id) || refused.delete(id)) {
				return;
			}
			const at = clock.now();
			saved.changed.set(id, at);
			saved.lastAt = at;
			await scheduleSettingNews(modify.scheduler, { kind: 'saved', setting: id, at });
		},
	};
}
