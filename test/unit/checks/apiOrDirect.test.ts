import { askApiThenDirect } from '../../../src/checks/apiOrDirect';
import { createApiMemory } from '../../../src/checks/recentChecks';
import { problem, type ProblemCode } from '../../../src/domain/problem';
import type { Way } from '../../../src/domain/target';
import { judge, type Judgement, up, type Verdict } from '../../../src/domain/verdict';
import { createVerdict } from '../../support/createVerdict';
import { createManualClock } from '../../support/manualClock';

const clock = createManualClock({ now: 1_700_000_000_000 });
const verdict = (way: Way, judgement: Judgement): Verdict =>
	createVerdict(judgement, {
		way,
		where: 'pbx:443',
		at: clock.now(),
		evidence: [{ kind: 'asked', what: way, way }],
	});

/** Returns what was asked, in order, and the result. */
async function ask(judgement: Judgement, leftMs = 7500, memory = createApiMemory(clock)) {
	const asked: Way[] = [];
	const via = (way: Way, said: Judgement) => async (): Promise<Verdict> => {
		asked.push(way);
		return verdict(way, said);
	};
	const limits = { apiMissing: memory('http://chat.invalid') };
	const time = { deadline: { at: clock.now() + leftMs }, clock };
	const result = await askApiThenDirect(via('api', judgement), via('direct', up), limits, time);
	return { asked, result };
}

test.each<[string, Judgement]>([
	['up', up],
	['down', judge(problem('refused'))],
])('the verdict of the API counts when it is %s', async (_name, judgement) => {
	const { asked, result } = await ask(judgement);
	expect(asked).toEqual(['api']);
	expect(result).toMatchObject(judgement);
});

test.each<ProblemCode>(['token-refused', 'rate-limited', 'permission-missing'])(
	'after %s the server is asked directly, and the verdict tells why',
	async (code) => {
		const { asked, result } = await ask(judge(problem(code)));
		expect(asked).toEqual(['api', 'direct']);
		expect(result).toMatchObject({ state: 'up', way: 'direct', apiProblem: { code } });
		expect(result.evidence.map(({ kind }) => kind)).toEqual(['asked', 'fell-back', 'asked']);
	},
);

test('the server is not asked directly with less than a second left, and the evidence says so', async () => {
	const { asked, result } = await ask(judge(problem('token-refused')), 999);
	expect(asked).toEqual(['api']);
	expect(result).toMatchObject({ state: 'unknown', problem: { code: 'token-refused' } });
	expect(result.evidence).toContainEqual({ kind: 'skipped', what: 'pbx:443' });
});

test('remembers for ten minutes that the API is absent, without reporting it', async () => {
	const memory = createApiMemory(clock);
	const absent = judge(problem('api-absent'));
	const first = await ask(absent, 7500, memory);
	expect(first.asked).toEqual(['api', 'direct']);
	expect(first.result.apiProblem).toBeUndefined();
	clock.pass(599_999);
	expect((await ask(absent, 7500, memory)).asked).toEqual(['direct']);
	expect(memory('http://another.invalid').known()).toBe(false);
	clock.pass(1);
	expect((await ask(absent, 7500, memory)).asked).toEqual(['api', 'direct']);
});
