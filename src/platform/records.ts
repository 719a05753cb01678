import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import {
	RocketChatAssociationModel,
	RocketChatAssociationRecord,
} from '@rocket.chat/apps-engine/definition/metadata';

import { field } from '../domain/json';

/** Records under names of ours. Nothing here is atomic: who must be the only one looks at what `take` says. */
export type Records = {
	/** Reads that begin at the same time are one call across the sandbox. */
	under(name: string): Promise<readonly unknown[]>;
	/** What a version without the common name has left under this one. */
	olderUnder(name: string): Promise<readonly unknown[]>;
	add(names: readonly string[], data: object): Promise<void>;
	/** One record under this name, made or replaced; `groups` are names that it shares with others. */
	put(name: string, data: object, groups?: readonly string[]): Promise<void>;
	/** Removes what lies under a name; false when there was nothing any more. */
	claim(name: string): Promise<boolean>;
};

/** Every record has this name too, so that one read brings all that a command needs. */
const common = 'voip-status';

/** A read does not tell under which names a record lies, so they stand in the record as well. */
type Named = { names: readonly unknown[]; data: unknown };

function readNamed(record: unknown): Named[] {
	const names = field(record, 'names');
	// A copy: in the old sandbox each look at what came from outside costs.
	return Array.isArray(names) ? [{ names: [...names], data: field(record, 'data') }] : [];
}

const association = (name: string): RocketChatAssociationRecord =>
	new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, name);

export function createRecords(read: IPersistenceRead, write: IPersistence): Records {
	let reading: Promise<readonly Named[]> | undefined;
	const associatedWith = async (name: string): Promise<readonly unknown[]> => {
		const found: readonly unknown[] | undefined = await read.readByAssociation(association(name));
		return found ?? [];
	};
	const readNow = async (): Promise<readonly Named[]> =>
		(await associatedWith(common)).reduce<readonly Named[]>(
			(all, record) => [...all, ...readNamed(record)],
			[],
		);
	const readAll = (): Promise<readonly Named[]> => {
		if (reading) {
			return reading;
		}
		const started = readNow().finally(() => {
			if (reading === started) {
				reading = undefined;
			}
		});
		reading = started;
		return started;
	};
	/** A read that began before a write must not answer for what is there after it. */
	const writing = async <T>(work: Promise<T>): Promise<T> => {
		try {
			return await work;
		} finally {
			reading = undefined;
		}
	};
	const under = async (name: string): Promise<readonly unknown[]> =>
		(await readAll()).filter(({ names }) => names.includes(name)).map(({ data }) => data);
	return {
		under,
		olderUnder: async (name) =>
			(await associatedWith(name)).filter((record) => readNamed(record).length === 0),
		async add(names, data) {
			const all = [common, ...names].map(association);
			await writing(write.createWithAssociations({ names, data }, all));
		},
		async put(name, data, groups = []) {
			const names = [...groups, name];
			const all = [common, ...names].map(association);
			try {
				await writing(write.updateByAssociations(all, { names, data }, true));
			} catch (error) {
				// Some servers store the record and throw then.
				if ((await under(name)).length === 0) {
					throw error;
				}
			}
		},
		async claim(name) {
			const removed: unknown = await writing(write.removeByAssociation(association(name)));
			return Array.isArray(removed) && removed.length > 0;
		},
	};
}
