import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import {
	RocketChatAssociationModel,
	RocketChatAssociationRecord,
} from '@rocket.chat/apps-engine/definition/metadata';

import { field } from '../domain/json';

/** Stored records, by name. Nothing here is atomic: what must happen only once may happen only if `claim` returned true. */
export type Records = {
	/** Reads that start at the same time share one call across the sandbox. */
	under(name: string): Promise<readonly unknown[]>;
	/** Returns what the last read found, which may be older than the last write. Reads only if nothing was read before. */
	lastSeen(name: string): Promise<readonly unknown[]>;
	/** Returns records that an app version without the common name has stored. */
	olderUnder(name: string): Promise<readonly unknown[]>;
	add(names: readonly string[], data: object): Promise<void>;
	/** Creates or replaces the one record under this name; `groups` are names that it shares with others. */
	put(name: string, data: object, groups?: readonly string[]): Promise<void>;
	/** Removes the records under a name. Returns false when there were none. */
	claim(name: string): Promise<boolean>;
};

/** Every record has this name too, so that one read returns everything that a command needs. */
const common = 'voip-status';

/** A read does not return the names of a record, so they are stored inside it as well. */
type Named = { names: readonly unknown[]; data: unknown };

function readNamed(record: unknown): Named[] {
	const names = field(record, 'names');
	// A copy, because in the old sandbox (vm2) every access to an object from outside is slow.
	return Array.isArray(names) ? [{ names: [...names], data: field(record, 'data') }] : [];
}

const association = (name: string): RocketChatAssociationRecord =>
	new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, name);

export function createRecords(read: IPersistenceRead, write: IPersistence): Records {
	let reading: Promise<readonly Named[]> | undefined;
	let seen: readonly Named[] | undefined;
	const associatedWith = async (name: string): Promise<readonly unknown[]> => {
		const found: readonly unknown[] | undefined = await read.readByAssociation(association(name));
		return found ?? [];
	};
	const readNow = async (): Promise<readonly Named[]> => {
		seen = (await associatedWith(common)).reduce<readonly Named[]>(
			(all, record) => [...all, ...readNamed(record)],
			[],
		);
		return seen;
	};
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
	/** After a write, a read that started before it must not be shared any more. */
	const writing = async <T>(work: Promise<T>): Promise<T> => {
		try {
			return await work;
		} finally {
			reading = undefined;
		}
	};
	const among = (found: readonly Named[], name: string): readonly unknown[] =>
		found.filter(({ names }) => names.includes(name)).map(({ data }) => data);
	const under = async (name: string): Promise<readonly unknown[]> => among(await readAll(), name);
	return {
		under,
		lastSeen: async (name) => among(seen ?? (await readAll()), name),
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
				// Some servers throw after storing the record.
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
