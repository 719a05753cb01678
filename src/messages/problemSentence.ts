import type { ProblemFacts } from '../domain/problem';
import type { CodesOf, ProblemGroup } from '../domain/problemTable';

/** The facts of a problem, ready to show: addresses and text of others as code, settings by name, reasons in words. */
export type SentenceFacts = ProblemFacts & {
	/** The setting by its id; `setting` is its name. */
	readonly settingId?: string;
};
type Sentence = (facts: SentenceFacts) => string;

export type ProblemSentence = {
	/** A few words for everybody: no host, no setting. */
	readonly cause: Sentence;
	/** One step for an admin. */
	readonly next: Sentence;
};

/** Sentences for exactly the codes of a group: a missing, misspelt or left-over one is a compile error. */
export type ProblemSentences<Group extends ProblemGroup> = Readonly<
	Record<CodesOf<Group>, ProblemSentence>
>;
