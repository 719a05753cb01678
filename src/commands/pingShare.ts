import type { PingResults } from '../domain/ping/waitingPing';

/** Undefined: another run is going on, and it cannot answer this question. */
export type RunResults = PingResults | undefined;
type Question = { wanted: number; key: string };

/** Begins a run, or shares the one that is going on. */
export type SharePings = (
	question: Question,
	begin: () => Promise<RunResults>,
	/** Waits for a run that somebody else began. */
	join: (results: Promise<RunResults>) => Promise<RunResults>,
) => Promise<RunResults>;

/** A run that is going on answers everybody on this instance who asks for as many pings with the same settings. */
export function createSharePings(): SharePings {
	let current: { question: Question; results: Promise<RunResults> } | undefined;
	return async (question, begin, join) => {
		if (current) {
			const { wanted, key } = current.question;
			const isSame = wanted === question.wanted && key === question.key;
			const results = isSame ? await join(current.results) : undefined;
			return results && { ...results, shared: true };
		}
		const results = begin();
		current = { question, results };
		try {
			return await results;
		} finally {
			current = undefined;
		}
	};
}
