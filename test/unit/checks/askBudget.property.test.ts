import fc from 'fast-check';

import { createAskBudget } from '../../../src/checks/askBudget';
import type { AskBudget, AskResult } from '../../../src/checks/budget';
import {
	type Asker,
	questions,
	type QuestionStore,
} from '../../../src/domain/asking/askedQuestion';
import { createQuestionStore } from '../../../src/platform/questionStore';
import { createManualClock } from '../../support/manualClock';
import { memoryRecords } from '../../support/memoryRecords';

const host = 'pbx.invalid';
const deadline = { at: Infinity };

/** Lets other promises go on a number of times, so that reads and writes of instances interleave. */
async function pause(times: number): Promise<void> {
	for (let count = 0; count < times; count += 1) {
		await Promise.resolve();
	}
}

/** A store whose every call takes one of these times before and after its effect. */
function slowStore(store: QuestionStore, times: readonly number[]): QuestionStore {
	let calls = 0;
	const slowly = async <T>(work: () => Promise<T>): Promise<T> => {
		const [before = 0, after = 0] = [times[calls++ % times.length], times[calls++ % times.length]];
		await pause(before);
		const result = await work();
		await pause(after);
		return result;
	};
	return {
		all: () => slowly(() => store.all()),
		add: (asked) => slowly(() => store.add(asked)),
		replace: (asked) => slowly(() => store.replace(asked)),
		remove: (id) => slowly(() => store.remove(id)),
	};
}

const person = fc.record({
	instance: fc.nat({ max: 3 }),
	asker: fc.constantFrom<Asker>('test', 'other'),
	asks: fc.uniqueArray(fc.constantFrom(...questions), { minLength: 1 }),
	begins: fc.nat({ max: 40 }),
	answered: fc.nat({ max: 40 }),
	store: fc.array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 6 }),
});

async function askAll(
	budgets: AskBudget,
	store: QuestionStore,
	who: { asker: Asker; asks: readonly (typeof questions)[number][]; answered: number },
	result: AskResult,
): Promise<number> {
	const budget = budgets.open(store, who.asker, []);
	budget.enter();
	const sent = await Promise.all(
		who.asks.map(async (question) => {
			const irreplaceable = question === 'ping';
			const claim = { host, question, sent: 's', irreplaceable };
			const permission = await budget.claim(claim, deadline);
			if (permission.kind === 'ask') {
				await pause(who.answered);
				await permission.end(result);
			}
			return permission.kind === 'ask' ? 1 : 0;
		}),
	);
	await budget.close();
	return sent.reduce<number>((sum, one) => sum + one, 0);
}

test('however many instances ask a host at the same moment, it refuses at most two questions', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(person, { minLength: 2, maxLength: 8 }),
			fc.boolean(),
			async (people, goodBefore) => {
				const clock = createManualClock();
				const store = createQuestionStore(memoryRecords());
				let ids = 0;
				const instances = [0, 1, 2, 3].map(() => createAskBudget(clock, () => `id${++ids}`));
				const instanceOf = (number: number): AskBudget => {
					const found = instances[number];
					if (!found) {
						throw new Error(`no instance ${number}`);
					}
					return found;
				};
				if (goodBefore) {
					for (const one of instances) {
						const everything = { asker: 'other', asks: questions, answered: 0 } as const;
						await askAll(one, store, everything, { outcome: 'answered' });
					}
				}
				const refused = await Promise.all(
					people.map(async ({ instance, begins, store: times, ...who }) => {
						await pause(begins);
						const slow = slowStore(store, times);
						return askAll(instanceOf(instance), slow, who, { outcome: 'refused' });
					}),
				);
				expect(refused.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(2);
			},
		),
		{ numRuns: 300 },
	);
});
