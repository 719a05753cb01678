import { planApiOrDirect, type ServerToCheck } from '../../../src/checks/apiOrDirect';
import { type Asking } from '../../../src/checks/check';
import type { HttpRequest } from '../../../src/clients/http';
import { remaining } from '../../../src/domain/clock';
import type { HttpReading } from '../../../src/domain/judging/httpReading';
import { up, type Verdict } from '../../../src/domain/verdict';
import { readSettings } from '../../../src/settings/readSettings';
import { createVerdict } from '../../support/createVerdict';
import { tools } from '../../support/directTools';
import { createManualClock } from '../../support/manualClock';

type Answers = { check: number | 'silence'; info?: number | 'silence' };

function neverAsked(): never {
	throw new Error('not to be asked');
}

/** Checks a server in 8 s. `answers` says how many milliseconds the workspace takes for each question. */
async function check(
	way: 'auto' | 'api' | 'direct',
	answers: Answers,
	values: Record<string, unknown> = {},
) {
	const clock = createManualClock();
	const asked: string[] = [];
	const settings = readSettings(
		{
			rocketchat_url: 'http://chat.invalid',
			rocketchat_user_id: 'u',
			rocketchat_token: 't',
			timeout_seconds: 5,
			check_way: way,
			...values,
		},
		{},
	);
	const read = async ({ url, timeoutMs }: HttpRequest): Promise<HttpReading> => {
		const isInfo = url.endsWith('/api/info');
		asked.push(`${isInfo ? 'info' : 'check'}, at most ${timeoutMs} ms`);
		const takes = isInfo ? (answers.info ?? neverAsked()) : answers.check;
		const ms = takes === 'silence' ? timeoutMs : takes;
		clock.pass(ms);
		const body = { kind: 'json', value: { status: 'connected', success: true } } as const;
		return takes === 'silence'
			? { kind: 'no-answer', ms }
			: { kind: 'answer', status: 200, headers: {}, body, ms };
	};
	const server: ServerToCheck = {
		address: { host: 'pbx.invalid', port: 443 },
		question: { route: 'voip/callServer/checkConnection', query: {}, proof: 'handshake' },
		missing: undefined,
		login: undefined,
		sent: '',
		async askDirectly({ deadline }): Promise<Verdict> {
			asked.push(`server, ${remaining(deadline, clock)} ms left`);
			return createVerdict(up, { way: 'direct' });
		},
	};
	const asking: Asking = {
		tools: {
			http: (request) => ({ reading: read(request), ended: Promise.resolve() }),
			direct: tools(),
			clock,
		},
		deadline: { at: clock.now() + 8000 },
		limits: {
			stillOpen: () => undefined,
			useTurn: () => undefined,
			askInfo: (_workspace, ask) => ask(),
			leftOpen: () => undefined,
			apiMissing: { known: () => false, note: neverAsked },
		},
		budget: {
			asker: 'other',
			claim: neverAsked,
			hasAnswered: () => false,
			enter: () => undefined,
			close: async () => undefined,
		},
	};
	const plan = planApiOrDirect(
		{ target: 'call-server', isChecked: true, settings: [] },
		server,
		settings,
	);
	if (plan.kind !== 'ready') {
		throw new Error(plan.problem.code);
	}
	return { asked, verdict: await plan.ask(asking) };
}

test('Auto waits three seconds for the API, so that time is left to look at the server', async () => {
	const { asked, verdict } = await check('auto', { check: 'silence' });
	expect(asked).toEqual(['check, at most 3000 ms', 'server, 5000 ms left']);
	expect(verdict).toMatchObject({ state: 'up', apiProblem: { code: 'workspace-unreachable' } });
});

test('a shorter time-out in the settings counts', async () => {
	const { asked } = await check('auto', { check: 'silence' }, { timeout_seconds: 2 });
	expect(asked).toEqual(['check, at most 2000 ms', 'server, 6000 ms left']);
});

test('the API alone has the whole time-out', async () => {
	const { asked } = await check('api', { check: 20 });
	expect(asked).toEqual(['check, at most 5000 ms']);
});

test.each<[string, number | 'silence', object]>([
	['20 ms', 20, { ms: 1500, infoMs: 20 }],
	['1400 ms', 1400, { ms: 1500, infoMs: 1400 }],
	['no answer', 'silence', { ms: 1500 }],
])(
	'a slow answer of the API alone is compared with that of /api/info: %s',
	async (_name, info, facts) => {
		const { asked, verdict } = await check('api', { check: 1500, info });
		expect(asked).toEqual(['check, at most 5000 ms', 'info, at most 1500 ms']);
		const problem = verdict.state === 'up' ? undefined : verdict.problem;
		expect(problem?.facts).toEqual({
			where: 'pbx.invalid:443',
			limitMs: 1000,
			byWorkspace: true,
			...facts,
		});
		expect(verdict).toMatchObject({ state: 'degraded', problem: { code: 'slow' } });
	},
);
