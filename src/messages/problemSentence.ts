/**
 * The facts a sentence may use, already harmless: foreign text escaped, reasons translated. The codes are
 * named again here, as messages know nothing of the rest of the house; `views` compares the two.
 */
export type SentenceFacts = {
	where?: string | undefined;
	setting?: string | undefined;
	reason?: string | undefined;
	example?: string | undefined;
	seconds?: number | undefined;
	ms?: number | undefined;
	limitMs?: number | undefined;
	status?: number | undefined;
	days?: number | undefined;
	permission?: string | undefined;
	text?: string | undefined;
};

export type Sentence = (facts: SentenceFacts) => string;
export type ProblemMessages = Readonly<Record<string, { cause: Sentence; next: Sentence }>>;
