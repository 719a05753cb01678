import { type Clock, isRecent } from '../domain/clock';

type Kept<Answer> = { answer: Promise<Answer>; answered?: { at: number; keptMs: number } };

/** Returns the answer that is kept under this key, or asks for it. */
export type SharedAnswers<Answer> = (key: string, ask: () => Promise<Answer>) => Promise<Answer>;

/** Asks equal questions once at a time, and reuses an answer in memory for as long as `keptMs` returns for it. */
export function createSharedAnswers<Answer>(
	clock: Clock,
	keptMs: (answer: Answer) => number,
): SharedAnswers<Answer> {
	const kept = new Map<string, Kept<Answer>>();
	const forgetOld = (): void =>
		kept.forEach(({ answered }, key) => {
			if (answered && !isRecent(answered.at, answered.keptMs, clock)) {
				kept.delete(key);
			}
		});
	return (key, ask) => {
		forgetOld();
		const known = kept.get(key);
		if (known) {
			return known.answer;
		}
		const entry: Kept<Answer> = { answer: ask() };
		kept.set(key, entry);
		void entry.answer.then(
			(answer) => {
				entry.answered = { at: clock.now(), keptMs: keptMs(answer) };
			},
			() => kept.delete(key),
		);
		return entry.answer;
	};
}
