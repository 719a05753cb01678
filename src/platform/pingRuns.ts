import type { Records } from './records';
import { field, textField } from '../domain/json';

/** Allows one `/voip ping` at a time in the whole workspace, on whichever instance it runs. */
export type PingRuns = {
	/** Returns false if another run is not over yet. */
	begin(id: string, at: number): Promise<boolean>;
	end(id: string): Promise<void>;
};

/** A run takes no longer than this. An older one was on an instance that was killed before it could end the run. */
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
			// The records are not atomic: if two runs begin at the same moment, both may be refused.
			if ((await othersThan(id)).some(isLiving)) {
				await end(id);
				return false;
			}
			return true;
		},
	};
}
