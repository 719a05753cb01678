import { field, textField } from '../json';

/**
 * The one-time job that reports saved settings to admins. Its id must not have 12 characters: some servers would take
 * it for the key of a single job, and cancel nothing.
 */
export const settingReportJob = 'setting-report';
/** The one-time job that tells of one setting alone, what was refused above all. */
export const refusedSettingJob = 'setting-refused';

/** Settings by id, with the time when each was saved. */
export type SaveTimes = ReadonlyMap<string, number>;

/** The data of such a job. It never holds a setting's value. */
export type SavedSetting =
	| { kind: 'saved'; changed: SaveTimes; at: number }
	/** A good value, and the one that is stored already. */
	| { kind: 'unchanged'; setting: string; at: number }
	| { kind: 'refused'; setting: string; reason: string; example: string; at: number };

/** A map does not come through every engine as a map. */
export const jobDataOf = (item: SavedSetting): Record<string, unknown> =>
	item.kind === 'saved'
		? { ...item, changed: [...item.changed].map(([id, at]) => ({ id, at })) }
		: { ...item };

function parseTimes(list: unknown): SaveTimes {
	const found = new Map<string, number>();
	for (const entry of Array.isArray(list) ? list : []) {
		const id = textField(entry, 'id');
		const at = field(entry, 'at');
		if (id && typeof at === 'number') {
			found.set(id, at);
		}
	}
	return found;
}

export function parseSavedSetting(data: unknown): SavedSetting | undefined {
	const kind = textField(data, 'kind');
	const at = field(data, 'at');
	if (typeof at !== 'number') {
		return undefined;
	}
	if (kind === 'saved') {
		const changed = parseTimes(field(data, 'changed'));
		return changed.size > 0 ? { kind, changed, at } : undefined;
	}
	const setting = textField(data, 'setting');
	const reason = textField(data, 'reason');
	if (setting && kind === 'unchanged') {
		return { kind, setting, at };
	}
	return setting && reason !== undefined
		? { kind: 'refused', setting, reason, example: textField(data, 'example') ?? '', at }
		: undefined;
}
