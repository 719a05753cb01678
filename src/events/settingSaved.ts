import type {
	IConfigurationModify,
	IServerSettingRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import { AppsEngineException } from '@rocket.chat/apps-engine/definition/exceptions';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISettingUpdateContext } from '@rocket.chat/apps-engine/definition/settings/ISettingUpdateContext';

import { burstOf, type SavedHere } from './savedHere';
import type { Clock } from '../domain/clock';
import { messagesFor } from '../messages/languages';
import { unmarked } from '../messages/markup';
import { refusesByThrowing } from '../platform/sandbox';
import { scheduleRefusal, scheduleSettingReport } from '../platform/schedule';
import { judgeSave } from '../settings/judgeSave';
import { createSavesUnderway, meansTheSame } from '../settings/savesUnderway';
import { defaultOf, isSettingId } from '../settings/settingsTable';
import { refusedSentence } from '../views/savedView';

export type SettingSaves = {
	/** Returns undefined if the value is stored as it is. */
	before(
		context: ISettingUpdateContext,
		modify: IConfigurationModify,
	): Promise<ISetting | undefined>;
	after(setting: ISetting, modify: IConfigurationModify): Promise<void>;
};

/** The two hooks of a save. They run on every instance and for unchanged values too, so they schedule a report only for a change. */
export function createSettingSaves(
	workspace: IServerSettingRead,
	saved: SavedHere,
	clock: Clock,
): SettingSaves {
	const underway = createSavesUnderway(clock);
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
			if (!isSettingId(id)) {
				return undefined;
			}
			const known = underway.begin(id);
			const present = (): unknown => {
				const accepted = underway.acceptedSince(id, known);
				return accepted ? accepted.value : oldSetting.value;
			};
			const judged = judgeSave(id, value);
			if (judged.kind !== 'refuse') {
				const stored = judged.kind === 'normalise' ? judged.value : value;
				const outcome = meansTheSame(id, present(), stored) ? 'unchanged' : 'changed';
				underway.decide(id, outcome, stored);
				return judged.kind === 'normalise' ? { ...newSetting, value: stored } : undefined;
			}
			const { reason, example } = judged;
			if (refusesByThrowing()) {
				const messages = messagesFor(await language());
				const sentence = refusedSentence({ setting: id, reason, example }, messages);
				throw new AppsEngineException(unmarked(sentence));
			}
			const refusal = { kind: 'refused' as const, setting: id, reason, example, at: clock.now() };
			await scheduleRefusal(modify.scheduler, refusal);
			// A valid value may have been saved since `begin`.
			const kept = present();
			const isGood = kept !== undefined && judgeSave(id, kept).kind !== 'refuse';
			underway.decide(id, 'refused', undefined);
			saved.refused.add(id);
			return { ...newSetting, value: isGood ? kept : defaultOf(id) };
		},
		async after({ id }, modify) {
			if (!isSettingId(id)) {
				return;
			}
			const outcome = underway.end(id);
			if (outcome === 'refused') {
				return;
			}
			const at = clock.now();
			const wasRefused = saved.refused.delete(id);
			if (outcome === 'changed') {
				const continues = burstOf(saved, at);
				saved.changed.set(id, at);
				saved.lastAt = at;
				const changed = new Map(saved.changed);
				await scheduleSettingReport(modify.scheduler, { kind: 'saved', changed, at }, continues);
				return;
			}
			saved.unchanged.set(id, at);
			if (wasRefused) {
				await scheduleRefusal(modify.scheduler, { kind: 'unchanged', setting: id, at });
			}
		},
	};
}
