import { askBothWays } from '../../../src/checks/askBothWays';
import type { AskResult, Permission } from '../../../src/checks/budget';
import { createApiMemory } from '../../../src/checks/recentChecks';
import type { Asker } from '../../../src/domain/asking/askedQuestion';
import { problem } from '../../../src/domain/problem';
import type { ProblemCode } from '../../../src/domain/problemTable';
import type { Way } from '../../../src/domain/target';
import { judge, type Judgement, up, type Verdict } from '../../../src/domain/verdict';
import { createVerdict } from '../../support/createVerdict';
import { tools } from '../../support/directTools';
import { createManualClock } from '../../support/manualClock';

const clock = createManualClock({ now: 1_700_000_000_000 });
const verdict = (way: Way, judgement: Judgement): Verdict =>
	createVerdict(judgement, {
		way,
		where: 'pbx:443',
		at: clock.now(),
		evidence: [{ kind: 'asked', what: way, way }],
	});

type Setup = {
	api: Judgement;
	direct?: Judgement;
	leftMs?: number;
	memory?: ReturnType<typeof createApiMemory>;
	/** Whether both ways would try the same login. */
	login?: boolean;
	asker?: Asker;
};

/** Returns what was asked, in order, whether with a login, and the verdict. */
async function ask({
	api,
	direct = up,
	leftMs = 7500,
	memory = createApiMemory(clock),
	login = false,
	asker = 'other',
}: Setup) {
	const asked: string[] = [];
	const came: AskResult[] = [];
	const permission: Permission = { kind: 'ask', end: async (one) => void came.push(one) };
	const result = await askBothWays(
		{
			async api() {
				asked.push('api');
				return verdict('api', api);
			},
			async direct(allowed) {
				asked.push(allowed ? 'direct, logging in' : 'direct');
				return verdict('direct', direct);
			},
			permission: login ? permission : undefined,
		},
		{
			deadline: { at: clock.now() + leftMs },
			tools: { http: () => neverAsked(), direct: tools(), clock },
			limits: {
				stillOpen: () => undefined,
				useTurn: () => undefined,
				askInfo: (_workspace, ask) => ask(),
				leftOpen: () => undefined,
				apiMissing: memory('http://chat.invalid'),
			},
			budget: {
				asker,
				claim: neverAsked,
				hasAnswered: () => false,
				enter: () => undefined,
				close: async () => undefined,
			},
		},
	);
	return { asked, came, result };
}

function neverAsked(): never {
	throw new Error('not to be asked');
}

const fails = (code: ProblemCode): Judgement => judge(problem(code));

test('after the API finds a server up, the app asks it directly, and that answer counts', async () => {
	const { asked, result } = await ask({ api: up, direct: fails('sip-refuses-calls') });
	expect(asked).toEqual(['api', 'direct']);
	expect(result).toMatchObject({ state: 'down', way: 'direct', ownCheck: { state: 'up' } });
});

test('the app does not repeat a login that Rocket.Chat has made', async () => {
	const { asked, came, result } = await ask({ api: up, login: true });
	expect(asked).toEqual(['api']);
	expect(came).toEqual([{ outcome: 'answered' }]);
	expect(result).toMatchObject({ state: 'up', way: 'api' });
});

test('for /voip test the server is asked directly as well, without a login', async () => {
	const { asked, result } = await ask({
		api: up,
		direct: fails('login-not-tried'),
		login: true,
		asker: 'test',
	});
	expect(asked).toEqual(['api', 'direct']);
	expect(result).toMatchObject({ state: 'up', way: 'direct' });
});

test.each<[ProblemCode, string, AskResult]>([
	[
		'credentials-rejected',
		'direct',
		{ outcome: 'refused', code: 'credentials-rejected', text: '' },
	],
	['workspace-unreachable', 'direct', { outcome: 'silent', code: 'workspace-unreachable' }],
	['still-waiting', 'direct', { outcome: 'silent', code: 'still-waiting' }],
])('after %s a management server is looked at without a login', async (code, way, outcome) => {
	const { asked, came } = await ask({
		api: fails(code),
		direct: fails('login-not-tried'),
		login: true,
	});
	expect(asked).toEqual(['api', way]);
	expect(came).toEqual([outcome]);
});

test.each<ProblemCode>(['token-refused', 'permission-missing', 'api-absent', 'refused'])(
	'after %s nobody has logged in yet, so we do',
	async (code) => {
		const { asked } = await ask({ api: fails(code), login: true });
		expect(asked).toEqual(['api', 'direct, logging in']);
	},
);

test('a login that was never tried does not count as one', async () => {
	const { came, result } = await ask({
		api: fails('workspace-unreachable'),
		direct: fails('refused'),
		login: true,
	});
	expect(came).toEqual([{ outcome: 'not-asked' }]);
	expect(result).toMatchObject({ state: 'down', problem: { code: 'refused' } });
});

test.each<ProblemCode>(['token-refused', 'rate-limited', 'permission-missing'])(
	'after %s the server is asked directly, and the verdict tells why',
	async (code) => {
		const { asked, result } = await ask({ api: fails(code) });
		expect(asked).toEqual(['api', 'direct']);
		expect(result).toMatchObject({ state: 'up', way: 'direct', apiProblem: { code } });
		expect(result.evidence.map(({ kind }) => kind)).toEqual(['asked', 'fell-back', 'asked']);
	},
);

test('the server is not asked directly with less than a second left, and the evidence says so', async () => {
	const { asked, result } = await ask({ api: fails('token-refused'), leftMs: 999 });
	expect(asked).toEqual(['api']);
	expect(result).toMatchObject({ state: 'unknown', problem: { code: 'token-refused' } });
	expect(result.evidence).toContainEqual({ kind: 'skipped', what: 'pbx:443' });
});

test('remembers for ten minutes that the API is absent, without reporting it', async () => {
	const memory = createApiMemory(clock);
	const api = fails('api-absent');
	const first = await ask({ api, memory });
	expect(first.asked).toEqual(['api', 'direct']);
	expect(first.result.apiProblem).toBeUndefined();
	expect(first.result.ownCheck).toBeUndefined();
	clock.pass(599_999);
	expect((await ask({ api, memory })).asked).toEqual(['direct']);
	expect(memory('http://another.invalid').known()).toBe(false);
	clock.pass(1);
	expect((await ask({ api, memory })).asked).toEqual(['api', 'direct']);
});
