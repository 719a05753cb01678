import { type Clock, isRecent } from '../domain/clock';

/** Asks equal questions once at a time, and reuses an answer in memory for `keptMs`. */
export function shareAnswers<Given extends readonly unknown[], Answer>(
	ask: (...given: Given) => Promise<Answer>,
	keyOf: (...given: Given) => string,
	{ clock, keptMs }: { clock: Clock; keptMs: number },
): (...given: Given) => Promise<Answer> {
	const kept = new Map<string, { at: number; answer: Promise<Answer> }>();
	const forgetOld = (): void =>
		kept.forEach(({ at }, key) => {
			if (!isRecent(at, keptMs, clock)) {
				kept.delete(key);
			}
		});
	return (...given) => {
		forgetOld();
		const key = keyOf(...given);
		const known = kept.get(key);
		if (known) {
			return known.answer;
		}
		const answer = ask(...given);
		kept.set(key, { at: clock.now(), answer });
		// A failure is not kept.
		answer.catch(() => kept.delete(key));
		return answer;
	};
}
