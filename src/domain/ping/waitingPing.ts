import { field, textField } from '../json';
import { rowOf } from '../problemTable';
import type { Verdict } from '../verdict';

/** The sender of a ping. It is stored because the event has no id, and so may answer the ping of any sender. */
export type PingOrigin = 'person' | 'check';

/** A ping that was sent and whose event may still come. */
export type WaitingPing = {
	readonly id: string;
	/** An id that all pings of one command share. */
	readonly run: string;
	/** The position of the ping in its run; `of` is the size of the run. */
	readonly number: number;
	readonly of: number;
	readonly at: number;
	readonly origin: PingOrigin;
	readonly userId: string;
	readonly roomId: string;
	readonly threadId: string;
};

/** An event that comes later than this is not taken for this ping's. */
export const maxPingAgeMs = 60_000;

export const maxPings = 20;

/** The number of waiting pings is limited, because each is read with every event. */
export const maxWaiting = 60;

/** Returns 1 for `/voip ping` alone, and undefined for anything that is not an allowed number of pings. */
export function pingCount(word: string | undefined): number | undefined {
	if (word === undefined) {
		return 1;
	}
	const count = /^\d{1,2}$/.test(word) ? Number(word) : 0;
	return count >= 1 && count <= maxPings ? count : undefined;
}

export type PingResults = {
	readonly wanted: number;
	readonly verdicts: readonly Verdict[];
	/** The time ran out while one more ping had no answer yet. */
	readonly cut: boolean;
	/** Simotel refused the account, so no more pings were sent. */
	readonly refused: boolean;
	/** The results belong to another user's command at the same time. */
	readonly shared: boolean;
	/** The event of one of them may still come. */
	readonly waiting: boolean;
};

export const isAnswered = ({ state }: Verdict): boolean => state === 'up' || state === 'degraded';

/** Returns whether Simotel refuses the account: another ping would be refused too. */
export const isRefused = (verdict: Verdict): boolean =>
	'problem' in verdict && rowOf(verdict.problem.code).login === 'refused';

/** No answer came back: a refusal is one. */
const isLost = (verdict: Verdict): boolean =>
	!isAnswered(verdict) &&
	!verdict.evidence.some(({ kind }) => kind === 'answered' || kind === 'skipped');

export type PingSums = {
	sent: number;
	ok: number;
	lost: number;
	lossPercent: number;
	min: number;
	avg: number;
	max: number;
};

export function pingSums(verdicts: readonly Verdict[]): PingSums {
	const times = verdicts.filter(isAnswered).map(({ ms }) => ms);
	const sent = verdicts.length;
	const lost = verdicts.filter(isLost).length;
	const sum = times.reduce((all, ms) => all + ms, 0);
	return {
		sent,
		ok: times.length,
		lost,
		lossPercent: sent === 0 ? 0 : Math.round((lost / sent) * 100),
		min: times.length === 0 ? 0 : Math.min(...times),
		avg: times.length === 0 ? 0 : Math.round(sum / times.length),
		max: times.length === 0 ? 0 : Math.max(...times),
	};
}

/** The id of the one-time job that checks whether an event came. */
export const eventCheckJob = 'ping-watch';

const origins: readonly PingOrigin[] = ['person', 'check'];

const number = (value: unknown, name: string): number | undefined => {
	const found = field(value, name);
	return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
};

/** Returns undefined if the record is no ping: another version of the app may have stored it. */
export function parseWaitingPing(value: unknown): WaitingPing | undefined {
	const [id, run] = [textField(value, 'id'), textField(value, 'run')];
	const at = number(value, 'at');
	const origin = origins.find((known) => known === field(value, 'origin'));
	if (!id || !run || at === undefined || !origin) {
		return undefined;
	}
	return {
		id,
		run,
		at,
		origin,
		number: number(value, 'number') ?? 1,
		of: number(value, 'of') ?? 1,
		userId: textField(value, 'userId') ?? '',
		roomId: textField(value, 'roomId') ?? '',
		threadId: textField(value, 'threadId') ?? '',
	};
}
