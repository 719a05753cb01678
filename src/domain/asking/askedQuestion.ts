import { field, textField } from '../json';
import { type ProblemCode, problems } from '../problemTable';

/** The questions that a server may refuse, and whose refusals an intrusion guard counts: OPTIONS, a login, Simotel's credentials. */
export const questions = ['sip', 'login', 'ping'] as const;
export type Question = (typeof questions)[number];

/** Whether an admin asks by `/voip test`, or anything else asks. */
export type Asker = 'test' | 'other';

/** `open`: it was asked and no result is known yet. `silent`: no answer came. */
const outcomes = ['open', 'refused', 'in-use', 'silent'] as const;
export type Outcome = (typeof outcomes)[number];

/** A question that the app asked, as stored for all instances of the workspace. */
export type AskedQuestion = {
	id: string;
	/** The host of the server. Simotel's has a mark, because Simotel writes another log. */
	host: string;
	/** Other hosts that an open entry stands for as well. */
	also: readonly string[];
	question: Question;
	at: number;
	/** A few letters of a hash: they change when what is sent changes, and do not reveal it. */
	sent: string;
	outcome: Outcome;
	/** The problem that the refusal means, and the server's words without our secrets. */
	code: ProblemCode | undefined;
	text: string;
};

/** The store of asked questions. `all` fails if one of them cannot be read. */
export type QuestionStore = {
	all(): Promise<readonly AskedQuestion[]>;
	add(asked: AskedQuestion): Promise<void>;
	/** Replaces the question that has the same id. */
	replace(asked: AskedQuestion): Promise<void>;
	remove(id: string): Promise<void>;
};

const oneOf = <Word extends string>(words: readonly Word[], found: unknown): Word | undefined =>
	words.find((word) => word === found);

const isCode = (text: string | undefined): text is ProblemCode =>
	text !== undefined && Object.keys(problems).includes(text);

/** Returns undefined if the stored question cannot be read. */
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
	const also = [field(found, 'also') ?? []].flat().filter((one) => typeof one === 'string');
	return {
		id,
		host,
		also,
		question,
		at,
		sent,
		outcome,
		code: isCode(code) ? code : undefined,
		text,
	};
}
