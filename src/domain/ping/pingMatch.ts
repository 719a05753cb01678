import { maxPingAgeMs, type WaitingPing } from './waitingPing';

export type PingMatch = {
	/** The pings that may still be answered, the oldest first: events answer them in this order. */
	alive: readonly WaitingPing[];
	/** True if more than one ping waits: the event may answer another one, so the time is approximate. */
	about: boolean;
	expired: readonly WaitingPing[];
};

/** An event has no id, so it answers the oldest ping that waits. */
export function matchPing(waiting: readonly WaitingPing[], now: number): PingMatch {
	const alive = waiting
		.filter(({ at }) => now - at <= maxPingAgeMs)
		.sort((a, b) => a.at - b.at || a.number - b.number);
	const expired = waiting.filter((one) => !alive.includes(one));
	return { alive, about: alive.length > 1, expired };
}

const clocksAgreeMs = 5000;

/** A larger difference is shown as this one. */
export const maxSkewMs = 24 * 3_600_000;

/** Returns how far Simotel's clock is off, in ms: its date should lie between the ping and the event's arrival. */
export function clockSkew(date: number | undefined, pingAt: number, arrivedAt: number): number {
	if (date === undefined) {
		return 0;
	}
	const skew = date < pingAt ? date - pingAt : Math.max(0, date - arrivedAt);
	return Math.abs(skew) > clocksAgreeMs ? Math.max(-maxSkewMs, Math.min(maxSkewMs, skew)) : 0;
}

const hourMs = 3_600_000;

/** A person is told at most once an hour that no event came, unless an event has come since the last time. */
export function mayHint(now: number, lastHintAt: number, lastEventAt: number): boolean {
	return now - lastHintAt >= hourMs || lastEventAt > lastHintAt;
}
