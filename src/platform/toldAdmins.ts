import type { Records } from './persistence';
import { textField } from '../domain/reading';

/** Who installed the app or ran `/voip setup`: the engine tells of a saved setting, but not who saved it. */
export type ToldAdmins = { remember(userId: string): Promise<void>; ids(): Promise<string[]> };

const all = 'told-admin';
const most = 20;

export function createToldAdmins(records: Records): ToldAdmins {
	const one = (userId: string): string => `${all}:${userId}`;
	return {
		async remember(userId) {
			if ((await records.under(one(userId))).length === 0) {
				await records.add([all, one(userId)], { userId });
			}
		},
		async ids() {
			// Who was told before an update is told after it.
			const kept = [...(await records.olderUnder(all)), ...(await records.under(all))];
			const found = kept.map((record) => textField(record, 'userId') ?? '');
			return [...new Set(found.filter(Boolean))].slice(-most);
		},
	};
}
