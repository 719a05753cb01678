import { field, textField } from '../json';

/** The id of the one-time job that reports saved settings to admins. */
export const settingReportJob = 'setting-news';

/** The data of such a job. It never holds a setting's value. */
export type SavedSetting =
	| { kind: 'saved'; setting: string; at: number }
	| { kind: 'refused'; setting: string; reason: string; example: string; at: number };

export function parseSavedSetting(data: unknown): SavedSetting | undefined {
	const setting = textField(data, 'setting');
	const at = field(data, 'at');
	if (!setting || typeof at !== 'number') {
		return undefined;
	}
	if (textField(data, 'kind') === 'saved') {
		return { kind: 'saved', setting, at };
	}
	const reason = textField(data, 'reason');
	return reason === undefined
		? undefined
		: { kind: 'refused', setting, reason, example: textField(data, 'example') ?? '', at };
}
