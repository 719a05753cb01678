import { field, textField } from '../json';
import { type ProblemCode, problems } from '../problem';

/** What a server may refuse, and an intrusion guard then counts: OPTIONS, a login, Simotel's credentials. */
export const questions = ['sip', 'login', 'ping'] as const;
export type Question = (typeof questions)[number];

/** An admin's `/voip test`, or anything else. */
export type Asker = 'test' | 'other';

/** `open`: asked, and nothing is known yet; `silent`: no answer came. */
const outcomes = ['open', 'refused', 'in-use', 'silent'] as const;
export type Outcome = (typeof outcomes)[number];

/** One question of ours as the workspace remembers it, for all instances. */
export type AskedQuestion = {
	id: string;
	/** The server's; Simotel's has a mark of its own, for its log is another. */
	host: string;
	question: Question;
	at: number;
	/** A few letters of a hash: changes with what is sent, and tells nobody what it was. */
	sent: string;
	outcome: Outcome;
	/** What the refusal means, and the server's words without our secrets. */
	code: ProblemCode | undefined;
	text: string;
};

/** Where they are kept. `all` fails where one of them cannot be read. */
export type QuestionStore = {
	all(): Promise<readonly AskedQuestion[]>;
	add(asked: AskedQuestion): Promise<void>;
	/** Puts it in the place of the one with its id. */
	replace(asked: AskedQuestion): Promise<void>;
	remove(id: string): Promise<void>;
};

const oneOf = <Word extends string>(words: readonly Word[], found: unknown): Word | undefined =>
	words.find((word) => word === found);

const isCode = (text: string | undefined): text is ProblemCode =>
	text !== undefined && Object.keys(problems).includes(text);

/** Undefined: it cannot be read. */
export function parseAskedQuestion(found: unknown): AskedQuestion | undefined {
	const id = textField(found, 'id');
	const host = textField(found, 'host');
	const question = oneOf(questions, field(found, 'question'));
	const outcome = oneOf(outcomes, field(found, 'outcome'));
	const at = field(found, 'at');
	const code = textField(found, 'code');
	if (!id || !host || !question || !outcome || typeof at !== 'number' || !Number.isFinite(at)) {
		return undefined;
	}
	const sent = textField(found, 'sent') ?? '';
	const text = textField(found, 'text') ?? '';
	return { id, host, question, at, sent, outcome, code: isCode(code) ? code : undefined, text };
}
