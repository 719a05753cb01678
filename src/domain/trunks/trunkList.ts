import { field } from '../json';
import { type Trunk, trunkName, trunkStates } from './trunkEvent';

/** Returns undefined if the record cannot be read. */
export function decodeTrunk(stored: unknown): Trunk | undefined {
	const name = trunkName(field(stored, 'name'));
	const state = trunkStates.find((known) => known === field(stored, 'state'));
	const [date, receivedAt] = [field(stored, 'date'), field(stored, 'receivedAt')];
	return name !== '' && state && typeof date === 'number' && typeof receivedAt === 'number'
		? { name, state, date, receivedAt }
		: undefined;
}

/** Of two events of one trunk the later date counts, in whatever order they arrive. */
export const isNewer = (event: Trunk, stored: Trunk | undefined): boolean =>
	!stored || event.date >= stored.date;

/** Returns each trunk once: two instances may both have stored an event of one. */
export function newestOfEach<One extends Trunk>(trunks: readonly One[]): One[] {
	const found = new Map<string, One>();
	for (const trunk of trunks) {
		if (isNewer(trunk, found.get(trunk.name))) {
			found.set(trunk.name, trunk);
		}
	}
	return [...found.values()];
}

export type TrunkRow = Trunk & { readonly ageMs: number };

const worstFirst = ['unavailable', 'other', 'deactivated', 'ok'] as const;

/** Returns the rows to show: what is not right first, then by name. */
export function trunkRows(trunks: readonly Trunk[], now: number): TrunkRow[] {
	const rank = ({ state }: Trunk): number => worstFirst.indexOf(state);
	return newestOfEach(trunks)
		.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
		.map((trunk) => ({ ...trunk, ageMs: Math.max(0, now - trunk.receivedAt) }));
}
