import { diagnose } from '../../../../src/domain/diagnosis/diagnose';
import { problem } from '../../../../src/domain/problem';
import type { ProblemCode } from '../../../../src/domain/problemTable';
import type { Layer } from '../../../../src/domain/step';
import type { Target, Way } from '../../../../src/domain/target';
import {
	type EvidenceLine,
	judge,
	type Judgement,
	up,
	type Verdict,
} from '../../../../src/domain/verdict';

const marks = { passed: '✓', failed: '✗', skipped: '—' } as const;

function stepsOf(
	target: Target,
	way: Way,
	judgement: Judgement,
	evidence: readonly EvidenceLine[],
	more: Pick<Verdict, 'proof' | 'httpOnly'> = {},
): string {
	const rest = { target, way, where: 'pbx:443', ms: 42, at: 0, evidence, ...more };
	return diagnose({ ...judgement, ...rest }, true)
		.steps.map(({ step, state }) => `${marks[state]}${step}`)
		.join(' ');
}

const secure: readonly Layer[] = ['name', 'port', 'tls', 'http', 'upgrade', 'sip'];
const asked = (way: Way, layers?: readonly Layer[]): EvidenceLine => ({
	kind: 'asked',
	what: 'x',
	way,
	layers,
});
const passed = (...layers: readonly Layer[]): EvidenceLine[] =>
	layers.map((layer, at) => ({ kind: 'passed', layer, ms: 10 - at }));
const stopped = (layer: Layer): EvidenceLine => ({ kind: 'stopped', layer, how: 'x' });
const answered: EvidenceLine = { kind: 'answered', status: 404, ms: 1 };

describe('a direct connection', () => {
	const call = (judgement: Judgement, ...seen: EvidenceLine[]): string =>
		stepsOf('call-server', 'direct', judgement, [asked('direct', secure), ...seen]);

	test.each<[string, Judgement, EvidenceLine[], string]>([
		[
			'up, where every layer is shown',
			up,
			passed(...secure),
			'✓settings ✓name ✓port ✓tls ✓http ✓upgrade ✓sip',
		],
		[
			'up, where Deno shows no TLS',
			up,
			passed('name', 'port', 'http', 'upgrade', 'sip'),
			'✓settings ✓name ✓port ✓http ✓upgrade ✓sip',
		],
		[
			'refused over TLS that Deno does not show',
			judge(problem('wrong-path')),
			[...passed('port', 'http'), answered],
			'✓settings ✓port ✓http ✗upgrade —sip',
		],
		[
			'whose name does not exist',
			judge(problem('name-not-found')),
			[stopped('name')],
			'✓settings ✗name —port —tls —http —upgrade —sip',
		],
		[
			'whose certificate was accepted but has few days left',
			judge(problem('certificate-expires-soon')),
			passed('port', 'tls', 'http', 'upgrade', 'sip'),
			'✓settings ✓port ✗tls ✓http ✓upgrade ✓sip',
		],
		[
			'whose certificate was refused',
			judge(problem('certificate-expired')),
			[...passed('port'), stopped('tls')],
			'✓settings ✓port ✗tls —http —upgrade —sip',
		],
		[
			'that refuses calls',
			judge(problem('sip-refuses-calls')),
			passed('port', 'tls', 'http', 'upgrade', 'sip'),
			'✓settings ✓port ✓tls ✓http ✓upgrade ✗sip',
		],
		[
			'that is slow, where it took longest',
			judge(problem('slow')),
			passed('port', 'tls', 'http', 'upgrade', 'sip'),
			'✓settings ✗port ✓tls ✓http ✓upgrade ✓sip',
		],
	])('%s', (_name, judgement, seen, steps) => {
		expect(call(judgement, ...seen)).toBe(steps);
	});

	test('whose SIP was not asked has no tick for SIP', () => {
		const evidence = [asked('direct', secure), ...passed('port', 'tls', 'http', 'upgrade')];
		expect(stepsOf('call-server', 'direct', up, evidence, { proof: 'handshake' })).toBe(
			'✓settings ✓port ✓tls ✓http ✓upgrade —sip',
		);
	});

	test('to AMI, whose account is in use, has a tick for the login and none for the ping', () => {
		const layers: readonly Layer[] = ['name', 'port', 'banner', 'login', 'ping'];
		const evidence = [asked('direct', layers), ...passed('port', 'banner')];
		expect(stepsOf('management-server', 'direct', up, evidence, { proof: 'account-in-use' })).toBe(
			'✓settings ✓port ✓banner ✓login —ping',
		);
	});

	const media: readonly Layer[] = ['name', 'port', 'login'];
	test.each<[string, Judgement, EvidenceLine[], string]>([
		[
			'that closes the connection',
			judge(problem('closed-without-answer')),
			[...passed('port'), stopped('login')],
			'✓settings ✓port ✗login',
		],
		[
			'that is reset before it opens',
			judge(problem('closed-without-answer')),
			[stopped('port')],
			'✓settings ✗port —login',
		],
		[
			'without a password',
			judge(problem('not-asked-further')),
			passed('port'),
			'✓settings ✓port ✗login',
		],
		[
			'where another program greets',
			judge(problem('unexpected-banner')),
			passed('port'),
			'✓settings ✓port ✗banner —login',
		],
	])('to drachtio %s', (_name, judgement, seen, steps) => {
		const evidence = [asked('direct', media), ...seen];
		expect(stepsOf('management-server', 'direct', judgement, evidence)).toBe(steps);
	});

	test('to drachtio, where another program greets', () => {
		const evidence = [asked('direct', ['name', 'port']), ...passed('port', 'banner')];
		expect(
			stepsOf('management-server', 'direct', judge(problem('unexpected-banner')), evidence),
		).toBe('✓settings ✓port ✗banner');
	});

	test.each<[string, Judgement, EvidenceLine[], string]>([
		[
			'SIP could not be asked',
			judge(problem('sip-not-asked')),
			[answered],
			'✓settings ✓port ✓tls ✓http ✓upgrade ✗sip',
		],
		[
			'a wrong path',
			judge(problem('wrong-path')),
			[answered],
			'✓settings ✓port ✓tls ✓http ✗upgrade —sip',
		],
		[
			'silent',
			judge(problem('page-timed-out')),
			[{ kind: 'silent', ms: 9 }],
			'✓settings ✓port ✓tls ✗http —upgrade —sip',
		],
	])('asked by HTTP alone: %s', (_name, judgement, seen, steps) => {
		const evidence = [asked('direct', secure), ...passed('port'), stopped('tls'), ...seen];
		const said = stepsOf('call-server', 'direct', judgement, evidence, { httpOnly: true });
		expect(said).toBe(steps);
	});
});

describe('through the workspace', () => {
	test.each<[ProblemCode, string]>([
		['workspace-unreachable', '✓settings ✗workspace —token —permission —api —check'],
		['unreadable-answer', '✓settings ✗workspace —token —permission —api —check'],
		['token-refused', '✓settings ✓workspace ✗token —permission —api —check'],
		['permission-missing', '✓settings ✓workspace ✓token ✗permission —api —check'],
		['api-absent', '✓settings ✓workspace —token —permission ✗api —check'],
		['rate-limited', '✓settings ✓workspace ✓token —permission ✓api ✗check'],
		['parameters-refused', '✓settings ✓workspace ✓token —permission ✓api ✗check'],
	])('%s marks only the steps that are known', (code, steps) => {
		const evidence = [asked('api'), answered];
		expect(stepsOf('call-server', 'api', judge(problem(code)), evidence)).toBe(steps);
	});
});

describe('through the workspace, without an answer', () => {
	const silent: EvidenceLine = { kind: 'silent', ms: 9 };
	test.each<[string, EvidenceLine[], string]>([
		[
			'the workspace was not asked either',
			[silent, { kind: 'skipped', what: 'GET /api/info' }],
			'✓settings —workspace —token —permission —api ✗check',
		],
		[
			'the workspace answers another question',
			[silent, { kind: 'workspace-answers', ms: 3 }],
			'✓settings ✓workspace —token —permission —api ✗check',
		],
	])('%s', (_name, seen, steps) => {
		const evidence = [asked('api'), ...seen];
		expect(stepsOf('call-server', 'api', judge(problem('timed-out')), evidence)).toBe(steps);
	});
});

describe('Simotel', () => {
	test.each<[ProblemCode, string]>([
		['check-failed', '✓settings ✗reachable —tls —address —credentials —ip —account —answer'],
		['simotel-unreadable', '✓settings ✓reachable ✓tls ✗address —credentials —ip —account —answer'],
		[
			'simotel-wrong-content-type',
			'✓settings ✓reachable ✓tls ✗address —credentials —ip —account —answer',
		],
		['simotel-failed', '✓settings ✓reachable ✓tls ✓address ✓credentials ✓ip ✓account ✗answer'],
	])('%s marks only the steps that are known', (code, steps) => {
		expect(stepsOf('simotel', 'direct', judge(problem(code)), [asked('direct'), answered])).toBe(
			steps,
		);
	});
});

describe('what was not asked', () => {
	const skipped: EvidenceLine = { kind: 'skipped', what: 'x' };
	test.each<[Target, Way, ProblemCode, string]>([
		['call-server', 'api', 'not-configured', '✗settings —check'],
		['call-server', 'api', 'switched-off', '✗settings —check'],
		['call-server', 'api', 'way-impossible', '✗settings —check'],
		['call-server', 'api', 'rate-limited', '✓settings ✗check'],
		['call-server', 'direct', 'still-waiting', '✓settings ✗check'],
		['simotel', 'direct', 'still-waiting', '✓settings ✗check'],
	])('%s by %s: %s', (target, way, code, steps) => {
		expect(stepsOf(target, way, judge(problem(code)), [skipped])).toBe(steps);
	});

	test.each<[Target, Way, string]>([
		['call-server', 'api', '✓settings ✗workspace —token —permission —api —check'],
		['simotel', 'direct', '✓settings ✓reachable ✓tls ✗address —credentials —ip —account —answer'],
	])('%s, because its address leads elsewhere', (target, way, steps) => {
		expect(stepsOf(target, way, judge(problem('redirect-not-followed')), [])).toBe(steps);
	});
});
