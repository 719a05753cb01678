import { at, isRecord, textOf } from '../plain';
import { nextId, type Service, type State } from '../state';

type Association = { model: string; id: string };

const associations = (value: unknown): Association[] =>
	[value]
		.flat()
		.filter(isRecord)
		.map((item) => ({
			model: textOf(at(item, 'model')),
			id: textOf(at(item, 'id')),
		}));

const same = (a: readonly Association[], b: readonly Association[]): boolean =>
	JSON.stringify(a) === JSON.stringify(b);

const hasAll = (held: readonly Association[], wanted: readonly Association[]): boolean =>
	wanted.every(({ model, id }) => held.some((one) => one.model === model && one.id === id));

/** Returns a copy as MongoDB would return it, with dates. */
const stored = (data: unknown): unknown => structuredClone(data);

export function persistenceBridge(state: State): Service {
	const create = (data: unknown, held: Association[]): string => {
		const id = nextId(state);
		state.records.push({ id, associations: held, data: stored(data) });
		return id;
	};
	const take = (matches: (record: State['records'][number]) => boolean): unknown[] => {
		const found = state.records.filter(matches);
		state.records = state.records.filter((record) => !found.includes(record));
		return found.map(({ data }) => data);
	};
	return {
		purge() {
			state.records = [];
		},
		create: (data) => create(data, []),
		createWithAssociations: (data, held) => create(data, associations(held)),
		readById: (id) => stored(state.records.find((record) => record.id === id)?.data),
		readByAssociations: (wanted) =>
			state.records
				.filter((record) => hasAll(record.associations, associations(wanted)))
				.map(({ data }) => stored(data)),
		remove: (id) => take((record) => record.id === id)[0],
		removeByAssociations: (wanted) =>
			take((record) => hasAll(record.associations, associations(wanted))),
		update: () => {
			throw new Error('Not implemented.');
		},
		updateByAssociations: (wanted, data, upsert) => {
			const held = associations(wanted);
			const found = state.records.find((record) => same(record.associations, held));
			if (found) {
				found.data = stored(data);
				if (state.setup.persistenceThrowsAfterUpdate) {
					throw new Error("Cannot read properties of null (reading '_id')");
				}
				return found.id;
			}
			return upsert ? create(data, held) : '';
		},
	};
}
