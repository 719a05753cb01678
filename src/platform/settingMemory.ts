import type { Records } from './records';
import { field, textField } from '../domain/json';

/** A setting whose value was refused, and the reason. It never holds the value. */
export type Refusal = {
	setting: string;
	reason: string;
	example: string;
	/** When the refusal was reported. */
	at: number;
	/** When somebody tried to save it. */
	triedAt: number;
};

/** Stores facts about saved settings, because any instance may report them. */
export type SettingMemory = {
	reportedAt(): Promise<number>;
	noteReport(at: number): Promise<void>;
	/** Returns the last refusal of each setting, the latest first. */
	refusals(): Promise<readonly Refusal[]>;
	noteRefusal(refusal: Refusal): Promise<void>;
	/** Removes the refusals of settings that got a good value at these times. Later refusals stay. */
	forgetRefusals(good: ReadonlyMap<string, number>): Promise<void>;
};

const report = 'setting-report';
const all = 'setting-refusal';
const one = (setting: string): string => `setting-refusal:${setting}`;

const instant = (value: unknown, name = 'at'): number => {
	const at = field(value, name);
	return typeof at === 'number' ? at : 0;
};

function readRefusal(found: unknown): Refusal[] {
	const setting = textField(found, 'setting');
	const reason = textField(found, 'reason');
	const example = textField(found, 'example') ?? '';
	return setting && reason
		? [{ setting, reason, example, at: instant(found), triedAt: instant(found, 'triedAt') }]
		: [];
}

export function createSettingMemory(records: Records): SettingMemory {
	const refusals = async (): Promise<Refusal[]> => {
		const found = (await records.under(all)).reduce<Refusal[]>(
			(read, record) => [...read, ...readRefusal(record)],
			[],
		);
		return found.sort((a, b) => b.at - a.at);
	};
	return {
		reportedAt: async () => instant((await records.under(report))[0]),
		noteReport: (at) => records.put(report, { at }),
		refusals,
		async noteRefusal({ setting, reason, example, at, triedAt }) {
			await records.claim(one(setting));
			await records.add([all, one(setting)], { setting, reason, example, at, triedAt });
		},
		async forgetRefusals(good) {
			const held = (await refusals()).filter(
				({ setting, triedAt }) => triedAt < (good.get(setting) ?? 0),
			);
			await Promise.all(held.map(({ setting }) => records.claim(one(setting))));
		},
	};
}

/** Stores who installed the app or ran `/voip setup`, because the engine does not tell who saved a setting. */
export type ReportReaders = { remember(userId: string): Promise<void>; ids(): Promise<string[]> };

const toldKey = 'told-admin';
const maxAdmins = 20;

export function createReportReaders(records: Records): ReportReaders {
	const one = (userId: string): string => `${toldKey}:${userId}`;
	return {
		async remember(userId) {
			if ((await records.under(one(userId))).length === 0) {
				await records.add([toldKey, one(userId)], { userId });
			}
		},
		async ids() {
			// Users who got reports before an update get them after it too.
			const kept = [...(await records.olderUnder(toldKey)), ...(await records.under(toldKey))];
			const found = kept.map((record) => textField(record, 'userId') ?? '');
			return [...new Set(found.filter(Boolean))].slice(-maxAdmins);
		},
	};
}
