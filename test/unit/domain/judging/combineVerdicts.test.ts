import { combineVerdicts } from '../../../../src/domain/judging/combineVerdicts';
import { problem } from '../../../../src/domain/problem';
import type { ProblemCode } from '../../../../src/domain/problemTable';
import { judge, type Proof, type Verdict } from '../../../../src/domain/verdict';
import { createVerdict, isUp } from '../../../support/createVerdict';

const says = (code: ProblemCode | 'up', proof?: Proof): Verdict =>
	createVerdict(code === 'up' ? isUp : judge(problem(code)), proof ? { proof } : {});

const told = (verdict: Verdict): string =>
	verdict.state === 'up' ? 'up' : `${verdict.state}: ${verdict.problem.code}`;

type Said = ProblemCode | 'up';
test.each<[Said, Said, string]>([
	['up', 'up', 'up'],
	['up', 'sip-refuses-calls', 'down: sip-refuses-calls'],
	['up', 'no-sip-answer', 'degraded: no-sip-answer'],
	['up', 'certificate-expires-soon', 'degraded: certificate-expires-soon'],
	['up', 'tls-unexplained', 'up'],
	['up', 'certificate-untrusted', 'up'],
	['up', 'login-not-tried', 'up'],
	['slow', 'up', 'up'],
	['refused', 'refused', 'down: refused'],
	['check-failed', 'connection-reset', 'down: connection-reset'],
	['refused', 'up', 'degraded: checks-differ'],
	['refused', 'slow', 'degraded: checks-differ'],
	['refused', 'tls-unexplained', 'down: refused'],
	['credentials-rejected', 'login-not-tried', 'unknown: credentials-rejected'],
	['credentials-rejected', 'refused', 'down: refused'],
	['shutting-down', 'login-not-tried', 'down: shutting-down'],
	['workspace-unreachable', 'login-not-tried', 'degraded: own-check-silent'],
	['workspace-unreachable', 'ami-silent', 'down: ami-silent'],
	['workspace-unreachable', 'up', 'up'],
	['token-refused', 'up', 'up'],
	['token-refused', 'refused', 'down: refused'],
])('Rocket.Chat says %s, we see %s: %s', (first, second, both) => {
	expect(told(combineVerdicts(says(first), says(second)))).toBe(both);
});

test('HTTP alone, which is all that this sandbox can do, does not overrule a yes', () => {
	const both = combineVerdicts(says('up', 'handshake'), {
		...says('sip-not-seen'),
		httpOnly: true,
	});
	expect(both).toMatchObject({ state: 'up', proof: 'handshake' });
});

test('where the two differ the cause of the other is told', () => {
	const both = combineVerdicts(says('refused'), says('up'));
	expect(both).toMatchObject({ problem: { facts: { other: { code: 'refused' } } } });
});

describe('where Rocket.Chat is slow to tell', () => {
	const slow = (): Verdict =>
		createVerdict(judge(problem('slow', { ms: 1500, limitMs: 1000, byWorkspace: true })));
	const greeted = (ms: number): Verdict => ({ ...says('login-not-tried'), ms });

	test('a quick greeting, the only look of our own, is told beside it', () => {
		expect(combineVerdicts(slow(), greeted(20))).toMatchObject({
			state: 'degraded',
			problem: { code: 'slow', facts: { ms: 1500, ownMs: 20 } },
		});
	});

	test('a slow greeting is no reason to blame Rocket.Chat', () => {
		const both = combineVerdicts(slow(), greeted(1200));
		expect(both).toMatchObject({ problem: { code: 'slow', facts: { ms: 1500 } } });
		expect(both).not.toHaveProperty('problem.facts.ownMs');
	});
});
