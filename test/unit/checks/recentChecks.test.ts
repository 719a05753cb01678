import type { Budget } from '../../../src/checks/budget';
import type { ReadyPlan } from '../../../src/checks/check';
import { createRecentChecks } from '../../../src/checks/recentChecks';
import type { Asker } from '../../../src/domain/asking/askedQuestion';
import type { Verdict } from '../../../src/domain/verdict';
import { createVerdict, isUp } from '../../support/createVerdict';
import { tools as directTools } from '../../support/directTools';
import { createManualClock } from '../../support/manualClock';

/** One target, whose questions end when the test ends them. */
function target() {
	const clock = createManualClock();
	const noHttp = (): never => {
		throw new Error('nothing goes out here');
	};
	const recent = createRecentChecks({ http: noHttp, clock, direct: directTools() });
	const sent: { key: string; end(changes?: Pick<Verdict, 'heldBack'>): void }[] = [];
	const plan = (key: string): ReadyPlan => ({
		...{ kind: 'ready', way: 'direct', where: 'pbx:1', key },
		ask: () =>
			new Promise((resolve) => {
				const end = (changes: Pick<Verdict, 'heldBack'> = {}): void =>
					resolve(createVerdict(isUp, { at: clock.now(), ms: 0, where: key, ...changes }));
				sent.push({ key, end });
			}),
	});
	const budget = (asker: Asker): Budget => ({
		asker,
		claim: noHttp,
		hasAnswered: () => false,
		enter: () => undefined,
		close: async () => undefined,
	});
	const ask = (key: string, asker: Asker = 'other'): Promise<Verdict> =>
		recent({
			...{ target: 'call-server', workspace: '', plan: plan(key), budget: budget(asker) },
			deadline: { at: Infinity },
			record: async () => undefined,
		});
	return { ask, sent };
}

test('a setting saved during a check causes one more question, not two', async () => {
	const { ask, sent } = target();
	const before = ask('old');
	const after = ask('new');
	sent[0]?.end();
	await before;
	const joined = ask('new');
	sent[1]?.end();
	expect((await after).where).toBe('new');
	expect((await joined).where).toBe('new');
	expect(sent.map(({ key }) => key)).toEqual(['old', 'new']);
});

test('an older question that ends later does not replace the newer answer', async () => {
	const { ask, sent } = target();
	const before = ask('old');
	const after = ask('new');
	sent[1]?.end();
	await after;
	sent[0]?.end();
	await before;
	expect((await ask('new')).where).toBe('new');
	expect(sent).toHaveLength(2);
});

test('/voip test asks what the last check left out, and the next /voip test uses its answer', async () => {
	const { ask, sent } = target();
	const spared = ask('same');
	sent[0]?.end({
		heldBack: { layer: 'sip', lastAt: undefined, answered: false, nextAt: undefined },
	});
	await spared;
	await ask('same');
	expect(sent).toHaveLength(1);
	const tested = ask('same', 'test');
	sent[1]?.end();
	await tested;
	await ask('same', 'test');
	expect(sent).toHaveLength(2);
});
