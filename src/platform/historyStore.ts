import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import {
	RocketChatAssociationModel,
	RocketChatAssociationRecord,
} from '@rocket.chat/apps-engine/definition/metadata';

import { hourName, hoursGroup, weekName, weeksGroup } from '../domain/history/historyNames';
import type { Write } from '../domain/history/planWrites';

/** The stored history. Its records lack the common name of `Records`, because a read returns all records of a name at once. */
export type HistoryStore = {
	/** Returns the record that holds the beats of this time, or of an hour before whose place it takes. */
	hourAt(at: number): Promise<unknown>;
	/** Returns the record that holds the hours of this time, or of a week before whose place it takes. */
	weekAt(at: number): Promise<unknown>;
	hours(): Promise<readonly unknown[]>;
	weeks(): Promise<readonly unknown[]>;
	/** Only the monitor's job writes, because nothing in persistence is atomic. */
	write(write: Write): Promise<void>;
};

const association = (name: string): RocketChatAssociationRecord =>
	new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, name);

export function createHistoryStore(read: IPersistenceRead, write: IPersistence): HistoryStore {
	const all = async (name: string): Promise<readonly unknown[]> => {
		const found: readonly unknown[] | undefined = await read.readByAssociation(association(name));
		return found ?? [];
	};
	const one = async (name: string): Promise<unknown> => (await all(name))[0];
	return {
		hourAt: (at) => one(hourName(at)),
		weekAt: (at) => one(weekName(at)),
		hours: () => all(hoursGroup),
		weeks: () => all(weeksGroup),
		async write({ group, name, data }) {
			try {
				// A record is found only by all of its associations, in the order in which they were stored.
				await write.updateByAssociations([group, name].map(association), data, true);
			} catch (error) {
				// Some servers throw after storing the record.
				if (JSON.stringify(await one(name)) !== JSON.stringify(data)) {
					throw error;
				}
			}
		},
	};
}
