import { field, textField } from '../json';
import { rowOf } from '../problem';
import type { Verdict } from '../verdict';

/** Who sent a ping: the event that comes back has no id, so it may answer any of them. */
export type PingOrigin = 'person' | 'check';

/** A ping of ours whose event may still come. */
export type WaitingPing = {
	readonly id: string;
	/** The pings of one command share it. */
	readonly run: string;
	/** Which of the run it is, and of how many. */
	readonly number: number;
	readonly of: number;
	readonly at: number;
	readonly origin: PingOrigin;
	readonly userId: string;
	readonly roomId: string;
	readonly threadId: string;
};

/** After this no event is believed to be this ping's. */
export const pingLivesMs = 60_000;

export const maxPings = 20;

/** More pings do not wait at the same time: each is read with every event. */
export const maxWaiting = 60;

/** `/voip ping` is one; undefined: not a number of pings that we send. */
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
	/** One more was sent when time ran out. */
	readonly cut: boolean;
	/** Simotel refused our account: no more were sent. */
	readonly refused: boolean;
	/** Somebody else's, who asked at the same time. */
	readonly shared: boolean;
	/** The event of one of them may still come. */
	readonly waiting: boolean;
};

export const isAnswered = ({ state }: Verdict): boolean => state === 'up' || state === 'degraded';

/** Simotel refuses our account, and will again. */
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

/** The one-time job that looks whether an event came. */
export const eventCheckJob = 'ping-watch';

const origins: readonly PingOrigin[] = ['person', 'check'];

const number = (value: unknown, name: string): number | undefined => {
	const found = field(value, name);
	return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
};

/** A stored ping, if it is one: another version of the app may have written it. */
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
