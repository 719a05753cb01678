import type { Records } from './records';
import { field } from '../domain/json';
import { matchPing } from '../domain/ping/pingMatch';
import {
	isAnswered,
	maxWaiting,
	parseWaitingPing,
	type WaitingPing,
} from '../domain/ping/waitingPing';
import type { Verdict } from '../domain/verdict';

/** Stores pings that wait for their event, and the times of events and hints. In persistence, because the event may reach another instance. */
export type Pings = {
	/**
	 * Removes the pings whose event can no longer come. `waiting` are the stored pings, if they are known already.
	 * Returns the pings that wait now, without this one if too many wait.
	 */
	record(ping: WaitingPing, waiting?: readonly WaitingPing[]): Promise<readonly WaitingPing[]>;
	/** Returns false if the ping was answered, or if another instance has claimed it. */
	claim(id: string): Promise<boolean>;
	waiting(): Promise<readonly WaitingPing[]>;
	lastEventAt(): Promise<number>;
	/** `loopMs`: the time from the ping to its event. */
	noteEvent(at: number, loopMs: number): Promise<void>;
	lastLoopMs(): Promise<number | undefined>;
	lastHintAt(userId: string): Promise<number>;
	noteHint(userId: string, at: number): Promise<void>;
};

const all = 'simotel-ping';
const one = (id: string): string => `simotel-ping:${id}`;
const event = 'simotel-ping-event';
const hint = (userId: string): string => `simotel-ping-hint:${userId}`;

export function createPings(records: Records): Pings {
	const timeOf = async (name: string): Promise<number> => {
		const [found] = await records.under(name);
		const at = field(found, 'at');
		return typeof at === 'number' ? at : 0;
	};
	const waiting = async (): Promise<readonly WaitingPing[]> =>
		(await records.under(all)).reduce<WaitingPing[]>((pings, found) => {
			const ping = parseWaitingPing(found);
			return ping ? [...pings, ping] : pings;
		}, []);
	const take = (id: string): Promise<boolean> => records.claim(one(id));
	return {
		claim: take,
		waiting,
		async record(ping, known) {
			// If no event ever comes, nothing else removes the old pings.
			const { alive, expired } = matchPing(known ?? (await waiting()), ping.at);
			await Promise.all(expired.map(({ id }) => take(id)));
			if (alive.length >= maxWaiting) {
				return alive;
			}
			await records.add([all, one(ping.id)], ping);
			return [...alive, ping];
		},
		lastEventAt: () => timeOf(event),
		noteEvent: (at, loopMs) => records.put(event, { at, loopMs }),
		async lastLoopMs() {
			const ms = field((await records.under(event))[0], 'loopMs');
			return typeof ms === 'number' ? ms : undefined;
		},
		lastHintAt: (userId) => timeOf(hint(userId)),
		noteHint: (userId, at) => records.put(hint(userId), { at }),
	};
}

/** Simotel sends an event for a check's ping too. It must not be taken for the answer to a person's ping. */
export const recordCheckPings =
	(pings: Pings) =>
	async (verdict: Verdict, { simotel }: { simotel: { eventSecret: string } }): Promise<void> => {
		if (!simotel.eventSecret || verdict.target !== 'simotel' || !isAnswered(verdict)) {
			return;
		}
		const { at } = verdict;
		const [waiting, lastEventAt] = await Promise.all([pings.waiting(), pings.lastEventAt()]);
		// An event can arrive before the verdict.
		if (lastEventAt >= at) {
			return;
		}
		const id = `check-${at}`;
		const sent = { id, run: id, number: 1, of: 1, at, origin: 'check' } as const;
		await pings.record({ ...sent, userId: '', roomId: '', threadId: '' }, waiting);
	};
