import type {
	AskedQuestion,
	Asker,
	Outcome,
	Question,
	QuestionStore,
} from '../domain/asking/askedQuestion';
import type { Deadline } from '../domain/clock';
import type { ProblemCode } from '../domain/problem';

/** What is to be asked. `sent` changes with what would be sent. */
export type Claim = {
	host: string;
	question: Question;
	sent: string;
	/** Asked without an entry until it is refused once: nothing watches a log for it that others write to. */
	trusted?: boolean;
};

/** `not-asked`: it never came to the question. */
export type Came =
	| { outcome: 'answered' }
	| { outcome: 'not-asked' }
	| { outcome: Exclude<Outcome, 'open'>; code?: ProblemCode; text?: string };

export type Leave = { kind: 'ask'; end(came: Came): Promise<void> } | Wait;

/** Not now. `nextAt` is undefined where only an admin or another account changes that. */
export type Wait = {
	kind: 'wait';
	last: AskedQuestion | undefined;
	refusedBefore: boolean;
	nextAt: number | undefined;
	/** When this instance last had a good answer to it. */
	goodAt: number | undefined;
};

/** What one run of checks may ask of servers that refuse us. */
export type Budget = {
	readonly asker: Asker;
	claim(claim: Claim, deadline: Deadline): Promise<Leave>;
	/** Has this host answered well not long ago? Then a refusal of connections may be a ban. */
	hasAnswered(host: string): boolean;
	/** One of those who ask together begins. */
	enter(): void;
	/** Another has ended: the last one gives back what was not used up. */
	close(): Promise<void>;
};

export type AskBudget = {
	open(store: QuestionStore, asker: Asker, secrets: readonly string[]): Budget;
};
