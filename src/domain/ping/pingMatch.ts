import { pingLivesMs, type WaitingPing } from './waitingPing';

export type PingMatch = {
	/** Those that may still be answered, the oldest first: the order in which events answer them. */
	alive: readonly WaitingPing[];
	/** More than one waits: the event may be another's, and the time is about. */
	about: boolean;
	expired: readonly WaitingPing[];
};

/** An event has no id, so it answers the oldest ping that waits. */
export function matchPing(waiting: readonly WaitingPing[], now: number): PingMatch {
	const alive = waiting
		.filter(({ at }) => now - at <= pingLivesMs)
		.sort((a, b) => a.at - b.at || a.number - b.number);
	const expired = waiting.filter((one) => !alive.includes(one));
	return { alive, about: alive.length > 1, expired };
}

const clocksAgreeMs = 5000;

/** Further off than this is all the same. */
export const maxSkewMs = 24 * 3_600_000;

/** How far Simotel's clock is off, in milliseconds: its date should lie between our ping and the event's arrival. */
export function clockSkew(date: number | undefined, pingAt: number, arrivedAt: number): number {
	if (date === undefined) {
		return 0;
	}
	const skew = date < pingAt ? date - pingAt : Math.max(0, date - arrivedAt);
	return Math.abs(skew) > clocksAgreeMs ? Math.max(-maxSkewMs, Math.min(maxSkewMs, skew)) : 0;
}

const hourMs = 3_600_000;

/** "No event came" is said once an hour to the same person; where events came before, silence is news each time. */
export function mayHint(now: number, lastHintAt: number, lastEventAt: number): boolean {
	return now - lastHintAt >= hourMs || lastEventAt > lastHintAt;
}
