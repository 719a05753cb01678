import { problem } from '../../src/domain/problem';
import type { ProblemCode } from '../../src/domain/problemTable';
import type { Judgement, Verdict } from '../../src/domain/verdict';

type Details = Omit<Verdict, 'state'>;

/** Returns a verdict on the call server, asked directly, with these changes. */
export const createVerdict = (judgement: Judgement, changes: Partial<Details> = {}): Verdict => ({
	...judgement,
	target: 'call-server',
	way: 'direct',
	where: 'pbx.example.com:443',
	ms: 42,
	at: 0,
	evidence: [],
	...changes,
});

export const isUp: Judgement = { state: 'up' };

/** Returns a judgement with a problem that has the facts for every sentence. */
export const isNot = (
	state: 'degraded' | 'down' | 'unknown',
	code: ProblemCode,
	facts: Parameters<typeof problem>[1] = {},
): Judgement => ({
	state,
	problem: problem(code, { where: 'pbx.example.com:443', ...facts }),
});
