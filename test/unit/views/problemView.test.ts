import { problem } from '../../../src/domain/problem';
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
