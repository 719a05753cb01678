import type { AskedQuestion, Asker, Question } from './askedQuestion';

/** Guards count for ten minutes; the rest allows for late answers and clocks that differ. */
export const countedMs = 630_000;
/** Whether a guard may still count the refusal of this question. */
export const isCounted = ({ at }: AskedQuestion, now: number): boolean => now - at < countedMs;
/** A guard allows two refusals: they write four lines to the log, and five lines are too many. */
export const maxRefused = 2;

/** One of the two is reserved for `/voip test` and for questions that this server answered well before. */
export const limitOf = (asker: Asker, answeredBefore: boolean): number =>
	asker === 'test' || answeredBefore ? maxRefused : maxRefused - 1;

export type Turn = { kind: 'ask' } | { kind: 'wait'; nextAt: number };

type TurnFacts = { now: number; host: string; limit: number; own: readonly string[] };

/**
 * Returns whether one more question may go to this host. All others count, even one that was stored at the same
 * time: two at once may both be refused, but never are more than two allowed.
 */
export function judgeTurn(
	asked: readonly AskedQuestion[],
	{ now, host, limit, own }: TurnFacts,
): Turn {
	const counted = asked
		.filter((one) => one.host === host || one.also.includes(host))
		.filter((one) => !own.includes(one.id) && now - one.at < countedMs)
		.map(({ at }) => at)
		.sort((a, b) => a - b);
	if (limit <= 0) {
		return { kind: 'wait', nextAt: now };
	}
	const lastInTheWay = counted[counted.length - limit];
	return lastInTheWay === undefined
		? { kind: 'ask' }
		: { kind: 'wait', nextAt: lastInTheWay + countedMs };
}

/** Returns the last question of this kind to this host that was refused or not answered. */
export const lastAsked = (
	asked: readonly AskedQuestion[],
	host: string,
	question: Question,
): AskedQuestion | undefined =>
	asked
		.filter((one) => one.host === host && one.question === question)
		.reduce<
			AskedQuestion | undefined
		>((last, one) => (last && last.at > one.at ? last : one), undefined);

type Again = { now: number; sent: string; asker: Asker };

/** A refused login is not tried again with the same account unless an admin asks for it. */
export function isRefusedBefore(
	last: AskedQuestion | undefined,
	{ now, sent, asker }: Again,
): boolean {
	if (last === undefined || last.question === 'sip' || last.sent !== sent) {
		return false;
	}
	return last.outcome === 'in-use'
		? now - last.at < countedMs
		: last.outcome === 'refused' && asker !== 'test';
}

/** Returns the questions that no longer count and that no later check would show. */
export const forgettable = (
	asked: readonly AskedQuestion[],
	now: number,
): readonly AskedQuestion[] =>
	asked.filter(
		(one) =>
			now - one.at >= countedMs &&
			(one.outcome !== 'refused' ||
				one.question === 'sip' ||
				asked.some((other) => other.question === one.question && other.at > one.at)),
	);
