import { problem } from '../../../src/domain/problem';
import type { ProblemCode } from '../../../src/domain/problemTable';
import type { Target } from '../../../src/domain/target';
import { messagesFor } from '../../../src/messages/languages';
import { causeOf, nextStepOf } from '../../../src/views/problemView';

const where = 'pbx.example.com:8021';

test.each(['ami-wrong-banner', 'unexpected-banner'] as const)(
	'%s repeats a greeting, and says so of one that is no text',
	(code) => {
		const next = (text: string): string =>
			nextStepOf(problem(code, { where, text }), messagesFor('en'));
		expect(next('SSH-2.0-x')).toContain(`\`${where}\` greets with \`SSH-2.0-x\``);
		expect(next('')).toContain(`\`${where}\` greets with bytes that are no text`);
	},
);

test.each([
	[{}, 'slow: answered in 1500 ms', 'the server and the network'],
	[
		{ byWorkspace: true },
		'slow: Rocket.Chat took 1500 ms to tell',
		'Rocket.Chat, the server and the network',
	],
	[
		{ byWorkspace: true, ownMs: 20 },
		'slow: Rocket.Chat took 1500 ms to tell, our own look 20 ms',
		'Rocket.Chat',
	],
	[
		{ byWorkspace: true, infoMs: 1400 },
		'slow: Rocket.Chat took 1500 ms to tell, and 1400 ms for its own version',
		'Rocket.Chat',
	],
	[
		{ byWorkspace: true, infoMs: 20 },
		'slow: Rocket.Chat took 1500 ms to tell, and 20 ms for its own version',
		'the server and the network',
	],
])('a slow answer with %j blames nobody who may be quick', (facts, cause, blamed) => {
	const slow = problem('slow', { ms: 1500, limitMs: 1000, ...facts });
	expect(causeOf(slow, messagesFor('en'))).toBe(cause);
	expect(nextStepOf(slow, messagesFor('en'))).toBe(
		`Next: check the load of ${blamed} (the limit is 1000 ms)`,
	);
});

test('the address of a server that answered a short time ago is not doubted', () => {
	const refused = problem('refused', { where, answeredBefore: true });
	expect(nextStepOf(refused, messagesFor('en'))).toBe(
		`Next: start it at \`${where}\`, or see whether a guard there (fail2ban) has banned the Rocket.Chat server`,
	);
});

/** Most of these have several causes, which cannot be told apart from here. */
test.each<[ProblemCode, number, string, RegExp]>([
	['proxy-wants-credentials', 403, 'a proxy with a list of addresses', /address/],
	['proxy-wants-credentials', 401, 'a proxy that asks for a login', /login/],
	['proxy-cannot-reach', 502, 'a server that does not run', /start/],
	['proxy-cannot-reach', 503, 'a server that does not run', /start/],
	['proxy-cannot-reach', 503, 'a proxy with a limit of requests', /limit/],
	['connection-reset', 0, 'a proxy with nothing behind it', /nothing behind/],
	['connection-reset', 0, 'the port of another server', /another server/],
	['connection-reset', 0, 'a port with TLS, of a call server', /wss:/],
	['connects-but-silent', 0, 'the port of another server', /another server/],
	['connects-but-silent', 0, 'a server process that hangs', /hangs/],
	['ami-silent', 0, 'the port of another server', /another server/],
])('the next step after %s (HTTP %d) names %s', (code, status, _cause, named) => {
	expect(nextStepOf(problem(code, { where, status }), messagesFor('en'))).toMatch(named);
});

test.each(['connection-reset', 'connects-but-silent'] as const)(
	'%s names the beginning of an address for TLS that its server can have',
	(code) => {
		const next = (target: Target): string =>
			nextStepOf(problem(code, { where, target }), messagesFor('en'));
		expect(next('call-server')).toContain('a TLS port, which wants `wss://`');
		expect(next('simotel')).toContain('a TLS port, which wants `https://`');
		expect(next('management-server')).not.toContain('://');
	},
);

test('a certificate that has ended is said to have ended, with the days since then', () => {
	const { certificate } = messagesFor('en').status.evidence;
	expect(certificate(9)).toContain('9 days left');
	expect(certificate(-2)).toMatch(/expired.*\b2 days ago/);
	expect(certificate(-2)).not.toContain('-2');
});
