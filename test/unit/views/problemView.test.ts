import { problem } from '../../../src/domain/problem';
import { messagesFor } from '../../../src/messages/languages';
import { nextStepOf } from '../../../src/views/problemView';

const where = 'pbx.example.com:8021';

test.each(['ami-wrong-banner', 'unexpected-banner'] as const)(
	'%s repeats a greeting, and says so of one that is no text',
	(code) => {
		const next = (text: string): string =>
			nextStepOf(problem(code, { where, text }), messagesFor('en'));
		expect(next('SSH-2.0-x')).toContain(`${where} greets with "SSH-2.0-x"`);
		expect(next('')).toContain(`${where} greets with bytes that are no text`);
	},
);
