import type { Clock } from '../domain/clock';

type Kept<Answer> = { answer: Promise<Answer>; until: number };

/** Returns the answer that is kept under this key, or asks for it. */
export type SharedAnswers<Answer> = (key: string, ask: () => Promise<Answer>) => Promise<Answer>;

/** Asks equal questions once at a time, and reuses an answer in memory for as long as `keptMs` returns for it. */
export function createSharedAnswers<Answer>(
	clock: Clock,
	keptMs: (answer: Answer) => number,
): SharedAnswers<Answer> {
	const kept = new Map<string, Kept<Answer>>();
	const forgetOld = (): void =>
		kept.forEach(({ until }, key) => {
			if (clock.now() >= until) {
				kept.delete(key);
			}
		});
	return (key, ask) => {
		forgetOld();
		const known = kept.get(key);
		if (known) {
			return known.answer;
		}
		const entry: Kept<Answer> = { answer: ask(), until: Infinity };
		kept.set(key, entry);
		void entry.answer.then(
			(answer) => {
				entry.until = clock.now() + keptMs(answer);
			},
			() => kept.delete(key),
		);
		return entry.answer;
	};
}
