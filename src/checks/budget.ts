import type {
	AskedQuestion,
	Asker,
	Outcome,
	Question,
	QuestionStore,
} from '../domain/asking/askedQuestion';
import type { Deadline } from '../domain/clock';
import type { ProblemCode } from '../domain/problemTable';

/** A question that needs permission. `sent` changes with what would be sent. */
export type Claim = {
	host: string;
	question: Question;
	sent: string;
	/** Nothing else can be asked instead, so two instances may ask at the same moment. */
	irreplaceable?: boolean;
};

/** `not-asked` means that the question was not sent. */
export type AskResult =
	| { outcome: 'answered' }
	| { outcome: 'not-asked' }
	| { outcome: Exclude<Outcome, 'open'>; code?: ProblemCode; text?: string };

export type Permission = { kind: 'ask'; end(result: AskResult): Promise<void> } | Wait;

/** The question must not be sent now. `nextAt` is undefined if only an admin or another account can change that. */
export type Wait = {
	kind: 'wait';
	last: AskedQuestion | undefined;
	refusedBefore: boolean;
	nextAt: number | undefined;
	/** The time of the last good answer on this instance. */
	goodAt: number | undefined;
};

/** Decides which questions one run of checks may send to servers that have refused us. */
export type Budget = {
	readonly asker: Asker;
	claim(claim: Claim, deadline: Deadline): Promise<Permission>;
	/** Returns whether this host has answered recently. A refused connection may then be a ban. */
	hasAnswered(host: string): boolean;
	/** Called at the start of each part of the run. */
	enter(): void;
	/** Called at the end of each part. The last call removes the stored entries. */
	close(): Promise<void>;
};

export type AskBudget = {
	open(store: QuestionStore, asker: Asker, secrets: readonly string[]): Budget;
};
