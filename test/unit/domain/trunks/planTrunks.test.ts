import fc from 'fast-check';

import { maxTrunks, planTrunks, type StoredTrunk } from '../../../../src/domain/trunks/planTrunks';
import { newestOfEach } from '../../../../src/domain/trunks/trunkList';

const now = 1_700_000_000_000;
const trunk = (name: string, changes: Partial<StoredTrunk> = {}): StoredTrunk => ({
	id: `${name}-id`,
	name,
	state: 'ok',
	date: now,
	receivedAt: now,
	...changes,
});
const idsOf = (trunks: readonly StoredTrunk[]): string[] => trunks.map(({ id }) => id);

describe('at most 200 trunks are kept', () => {
	const full = Array.from({ length: maxTrunks }, (_, at) =>
		trunk(`t${at}`, { receivedAt: now - 1 - at * 1000 }),
	);
	test('a new one takes the place of the one longest without an event', () => {
		const { add, remove } = planTrunks(full, [trunk('new')]);
		expect([idsOf(add), idsOf(remove)]).toEqual([['new-id'], ['t199-id']]);
	});
	test('a newer state of one takes the place of its older state', () => {
		const { add, remove } = planTrunks(full, [trunk('t7', { id: 'new', date: now + 1 })]);
		expect([idsOf(add), idsOf(remove)]).toEqual([['new'], ['t7-id']]);
	});
	test('an older state is not stored', () => {
		expect(planTrunks(full, [trunk('t7', { id: 'new', date: now - 1 })])).toEqual({
			add: [],
			remove: [],
		});
	});
	test('300 new ones at once', () => {
		const many = Array.from({ length: 300 }, (_, at) => trunk(`n${at}`));
		const { add, remove } = planTrunks(full, many);
		expect([add.length, remove.length]).toEqual([maxTrunks, maxTrunks]);
	});
});

/** An instance reads, then adds, then removes: others act in between. */
type Instance = { at: 'idle' | 'read' | 'added'; seen: StoredTrunk[]; events: StoredTrunk[] };

test('several instances that store events in any order keep the newest state of each trunk', () => {
	const event = fc.record({ name: fc.constantFrom('a', 'b'), date: fc.nat({ max: 30 }) });
	const step = fc.record({ instance: fc.nat({ max: 2 }), event });
	fc.assert(
		fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
			let stored: StoredTrunk[] = [];
			let ids = 0;
			const all: StoredTrunk[] = [];
			const instances: Instance[] = [0, 1, 2].map(() => ({
				seen: [],
				events: [],
				at: 'idle',
			}));
			const take = (index: number, { name, date }: { name: string; date: number }): void => {
				const one = instances[index];
				if (!one) {
					return;
				}
				if (one.at === 'idle') {
					one.events = [trunk(name, { id: String(++ids), date })];
					one.seen = [...stored];
					one.at = 'read';
				} else if (one.at === 'read') {
					stored = [...stored, ...planTrunks(one.seen, one.events).add];
					all.push(...one.events);
					one.at = 'added';
				} else {
					const gone = idsOf(planTrunks(one.seen, one.events).remove);
					stored = stored.filter(({ id }) => !gone.includes(id));
					one.at = 'idle';
				}
			};
			steps.forEach(({ instance, event: sent }) => take(instance, sent));
			const dates = (trunks: readonly StoredTrunk[]): Record<string, number> =>
				Object.fromEntries(newestOfEach(trunks).map(({ name, date }) => [name, date]));
			expect(dates(stored)).toEqual(dates(all));
		}),
	);
});
