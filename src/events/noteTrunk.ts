import type { Trunk } from '../domain/trunks/trunkEvent';
import { isNewer } from '../domain/trunks/trunkList';
import type { TrunkStore } from '../platform/trunkStore';

/** Resolves when the state of this trunk, or a newer one, is stored. */
export type NoteTrunk = (store: Pick<TrunkStore, 'store'>, trunk: Trunk) => Promise<void>;

/** Events that arrive while others are being stored wait for the next turn, which stores the newest of each trunk only. */
export function createNoteTrunk(): NoteTrunk {
	let waiting = new Map<string, Trunk>();
	let turn: Promise<void> = Promise.resolve();
	let next: Promise<void> | undefined;
	const takeTurn = async (
		store: Pick<TrunkStore, 'store'>,
		before: Promise<void>,
	): Promise<void> => {
		await before.catch(() => undefined);
		const events = [...waiting.values()];
		waiting = new Map();
		next = undefined;
		await store.store(events);
	};
	return (store, trunk) => {
		if (isNewer(trunk, waiting.get(trunk.name))) {
			waiting.set(trunk.name, trunk);
		}
		if (!next) {
			next = takeTurn(store, turn);
			turn = next;
		}
		return next;
	};
}
