import type { CodesOf, ProblemFacts, ProblemGroup } from '../domain/problem';

/** The facts of a problem, made harmless: foreign text escaped, settings by their names, reasons in words. */
type Sentence = (facts: ProblemFacts) => string;

export type ProblemSentence = {
	/** A few words for everybody: no host, no setting. */
	readonly cause: Sentence;
	/** One step for an admin. */
	readonly next: Sentence;
};

/** A sentence for each code of the group and for no other: the compiler names what is missing, misspelt or left over. */
export type ProblemSentences<Group extends ProblemGroup> = Readonly<
	Record<CodesOf<Group>, ProblemSentence>
>;
