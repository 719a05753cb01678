import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import {
	RocketChatAssociationModel,
	RocketChatAssociationRecord,
} from '@rocket.chat/apps-engine/definition/metadata';

/** Records under names of ours. Nothing here is atomic: who must be the only one looks at what `take` says. */
export type Records = {
	under(name: string): Promise<readonly unknown[]>;
	add(names: readonly string[], data: object): Promise<void>;
	/** One record under this name, made or replaced. */
	put(name: string, data: object): Promise<void>;
	/** Removes what lies under a name; false when there was nothing any more. */
	take(name: string): Promise<boolean>;
};

const association = (name: string): RocketChatAssociationRecord =>
	new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, name);

export function createRecords(read: IPersistenceRead, write: IPersistence): Records {
	const under = async (name: string): Promise<readonly unknown[]> => {
		const found: readonly unknown[] | undefined = await read.readByAssociation(association(name));
		return found ?? [];
	};
	return {
		under,
		async add(names, data) {
			await write.createWithAssociations(data, names.map(association));
		},
		async put(name, data) {
			try {
				await write.updateByAssociation(association(name), data, true);
			} catch (error) {
				// Some servers store the record and throw then.
				if ((await under(name)).length === 0) {
					throw error;
				}
			}
		},
		async take(name) {
			const removed: unknown = await write.removeByAssociation(association(name));
			return Array.isArray(removed) && removed.length > 0;
		},
	};
}
