import type { PingResults } from '../domain/ping/waitingPing';

/** Undefined if another run is in progress and cannot answer this question. */
export type RunResults = PingResults | undefined;
type Question = { wanted: number; key: string };

/** Starts a run, or shares the one in progress. */
export type SharePings = (
	question: Question,
	begin: () => Promise<RunResults>,
	/** Waits for a run that another user started. */
	join: (results: Promise<RunResults>) => Promise<RunResults>,
) => Promise<RunResults>;

/** A run in progress answers all users of this instance who ask for the same number of pings with the same settings. */
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
