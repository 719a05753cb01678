import type { Records } from '../../src/platform/records';

/** Records in memory. */
export function memoryRecords(): Records & { size(): number; reads(): number } {
	let kept: { names: readonly string[]; data: object }[] = [];
	let reads = 0;
	const take = async (name: string): Promise<boolean> => {
		const before = kept.length;
		kept = kept.filter(({ names }) => !names.includes(name));
		return kept.length < before;
	};
	const named = (name: string): readonly unknown[] =>
		kept.filter(({ names }) => names.includes(name)).map(({ data }) => data);
	return {
		size: () => kept.length,
		reads: () => reads,
		async under(name) {
			reads++;
			return named(name);
		},
		lastSeen: async (name) => named(name),
		olderUnder: async () => [],
		async add(names, data) {
			kept.push({ names, data: structuredClone(data) });
		},
		async put(name, data, groups = []) {
			// In one step, as the database does it: another instance never finds neither of the two.
			const others = kept.filter(({ names }) => !names.includes(name));
			kept = [...others, { names: [...groups, name], data: structuredClone(data) }];
		},
		claim: take,
	};
}
