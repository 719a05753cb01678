import type { Records } from './records';
import { field, textField } from '../domain/json';

/** One `/voip ping` at a time in the whole workspace, whichever instance it reaches. */
export type PingRuns = {
	/** False: another one is going on. */
	begin(id: string, at: number): Promise<boolean>;
	end(id: string): Promise<void>;
};

/** An instance that was killed ends nothing: a run takes no longer than this. */
const livesMs = 12_000;
const all = 'simotel-ping-run';
const one = (id: string): string => `simotel-ping-run:${id}`;

type Entry = { id: string; at: number };

function readEntry(found: unknown): Entry[] {
	const [id, at] = [textField(found, 'id'), field(found, 'at')];
	return id && typeof at === 'number' ? [{ id, at }] : [];
}

export function createPingRuns(records: Records): PingRuns {
	const end = async (id: string): Promise<void> => void (await records.claim(one(id)));
	const othersThan = async (id: string): Promise<readonly Entry[]> => {
		const found = await records.under(all);
		const entries = found.reduce<Entry[]>((read, entry) => [...read, ...readEntry(entry)], []);
		return entries.filter((entry) => entry.id !== id);
	};
	return {
		end,
		async begin(id, at) {
			const isLiving = (entry: Entry): boolean => Math.abs(at - entry.at) < livesMs;
			const before = await othersThan(id);
			await Promise.all(before.filter((entry) => !isLiving(entry)).map((entry) => end(entry.id)));
			if (before.some(isLiving)) {
				return false;
			}
			await records.add([all, one(id)], { id, at });
			// Nothing here is atomic: of two that begin at the same moment both may stand back.
			if ((await othersThan(id)).some(isLiving)) {
				await end(id);
				return false;
			}
			return true;
		},
	};
}
