import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import {
	RocketChatAssociationModel,
	RocketChatAssociationRecord,
} from '@rocket.chat/apps-engine/definition/metadata';

import { decodeStoredTrunk, planTrunks, type StoredTrunk } from '../domain/trunks/planTrunks';
import type { Trunk } from '../domain/trunks/trunkEvent';

/** The last state of each trunk. Its records lack the common name of `Records`, because only few commands need them. */
export type TrunkStore = {
	/** A trunk may be in it twice: the later date counts. */
	all(): Promise<readonly Trunk[]>;
	store(events: readonly Trunk[]): Promise<void>;
};

const group = 'trunk-states';
const one = ({ id }: StoredTrunk): string => `trunk-state:${id}`;

const association = (name: string): RocketChatAssociationRecord =>
	new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, name);

export const readTrunks = async (read: IPersistenceRead): Promise<readonly StoredTrunk[]> => {
	const found: readonly unknown[] | undefined = await read.readByAssociation(association(group));
	return (found ?? []).flatMap((stored) => decodeStoredTrunk(stored) ?? []);
};

export function createTrunkStore(
	read: IPersistenceRead,
	write: IPersistence,
	newId: () => string,
): TrunkStore {
	return {
		all: () => readTrunks(read),
		async store(events) {
			const named = events.map((event) => ({ ...event, id: newId() }));
			const { add, remove } = planTrunks(await readTrunks(read), named);
			await Promise.all(
				add.map((trunk) =>
					write.createWithAssociations(trunk, [group, one(trunk)].map(association)),
				),
			);
			// Afterwards, so that a process that ends in between loses no state.
			await Promise.all(remove.map((trunk) => write.removeByAssociation(association(one(trunk)))));
		},
	};
}
