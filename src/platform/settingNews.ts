import type { Records } from './persistence';
import { field, textField } from '../domain/reading';

/** A value that was not stored, and why. Never the value. */
export type Refusal = { setting: string; reason: string; example: string; at: number };

/** What is remembered of saved settings, for whichever instance reports them. */
export type SettingNews = {
	reportedAt(): Promise<number>;
	noteReport(at: number): Promise<void>;
	lastRefusal(): Promise<Refusal | undefined>;
	noteRefusal(refusal: Refusal): Promise<void>;
	/** A good value has come for one of these settings since. */
	forgetRefusal(settings: readonly string[]): Promise<void>;
};

const report = 'setting-report';
const refusal = 'setting-refusal';

const instant = (value: unknown): number => {
	const at = field(value, 'at');
	return typeof at === 'number' ? at : 0;
};

export function createSettingNews(records: Records): SettingNews {
	const lastRefusal = async (): Promise<Refusal | undefined> => {
		const [found] = await records.under(refusal);
		const setting = textField(found, 'setting');
		const reason = textField(found, 'reason');
		const example = textField(found, 'example') ?? '';
		return setting && reason ? { setting, reason, example, at: instant(found) } : undefined;
	};
	return {
		reportedAt: async () => instant((await records.under(report))[0]),
		noteReport: (at) => records.put(report, { at }),
		lastRefusal,
		noteRefusal: ({ setting, reason, example, at }) =>
			records.put(refusal, { setting, reason, example, at }),
		async forgetRefusal(settings) {
			const last = await lastRefusal();
			if (last && settings.includes(last.setting)) {
				await records.take(refusal);
			}
		},
	};
}
