import { field, textField } from '../json';

/** The one-time job that tells admins what became of what they saved. */
export const settingReportJob = 'setting-news';

/** What such a job carries. Never a value. */
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
