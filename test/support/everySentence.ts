import { problem, type ProblemFacts } from '../../src/domain/problem';
import { type ProblemCode, problems } from '../../src/domain/problemTable';
import type { Messages } from '../../src/messages/en/english';
import { causeOf, nextStepOf } from '../../src/views/problemView';

export const codes = Object.keys(problems).filter((name): name is ProblemCode => name in problems);

/** Returns facts in which all that others can write is this text. */
export const factsWith = (text: string): ProblemFacts => ({
	...{ where: text, text, example: text, permission: text, setting: text, reason: text },
	...{ seconds: 5, ms: 1500, limitMs: 1000, status: 403, days: 9 },
});

/** Returns causes and next steps with every combination of facts that changes them. */
export function everySentence(messages: Messages, text: string): string[] {
	const changes: ProblemFacts[] = [
		...([{}, { target: 'simotel' }, { target: 'management-server' }] as const),
		...([{ enteredIn: 'workspace' }, { enteredIn: 'checks' }, { answeredBefore: true }] as const),
		...([{ byWorkspace: true }, { byWorkspace: true, ownMs: 9 }] as const),
		...([{ remedy: 'accept' }, { remedy: 'accept-and-ask-directly' }] as const),
		...([{ remedy: 'ask-directly' }, { other: problem('refused') }] as const),
		...([{ status: 404, text: '' }, { status: 503 }, { days: 1 }] as const),
		{ setting: 'management_server_password', enteredIn: 'workspace' },
		...Object.keys(messages.settings.names).map((setting) => ({ setting })),
		...Object.keys(messages.settings.faults).map((reason) => ({ reason })),
	];
	const sentences = changes.flatMap((facts) =>
		codes.flatMap((code) => {
			const found = problem(code, { ...factsWith(text), ...facts });
			return [causeOf(found, messages), nextStepOf(found, messages)];
		}),
	);
	return [...new Set(sentences)];
}
