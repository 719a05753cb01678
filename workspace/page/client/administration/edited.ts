import type { PageSetting } from '../../contract';

/** What was typed and is not saved, by setting. */
export type Edited = Readonly<Record<string, unknown>>;

/** The values of all settings, as the page sends them. */
export const valuesToSave = (
	settings: readonly Pick<PageSetting, 'id' | 'value'>[],
	edited: Edited,
): Record<string, unknown> =>
	Object.fromEntries(settings.map(({ id, value }) => [id, id in edited ? edited[id] : value]));

/** What remains to be saved: also what was typed while the values were on their way. */
export const withoutSaved = (edited: Edited, values: Edited): Edited =>
	Object.fromEntries(Object.entries(edited).filter(([id, value]) => value !== values[id]));
