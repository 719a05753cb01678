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
};

const report = 'setting-report';
const refusal = 'setting-refusal';

const instant = (value: unknown): number => {
	const at = field(value, 'at');
	return typeof at === 'number' ? at : 0;
};

export const createSettingNews = (records: Records): SettingNews => ({
	reportedAt: async () => instant((await records.under(report))[0]),
	noteReport: (at) => records.put(report, { at }),
	async lastRefusal() {
		const [found] = await records.under(refusal);
		const setting = textField(found, 'setting');
		const reason = textField(found, 'reason');
		const example = textField(found, 'example') ?? '';
		return setting && reason ? { setting, reason, example, at: instant(found) } : undefined;
	},
	noteRefusal: (said) => records.put(refusal, said),
});
