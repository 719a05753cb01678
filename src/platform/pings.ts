import type { Records } from './persistence';
import type { WaitingPing } from '../domain/ping';
import { readWaitingPing } from '../domain/pingRecord';
import { field } from '../domain/reading';

/** Pings that wait for their event, and what is remembered of events and hints. In persistence: the event may reach another instance. */
export type Pings = {
	record(ping: WaitingPing): Promise<void>;
	/** False: it was answered, or taken by another. */
	take(id: string): Promise<boolean>;
	waiting(): Promise<readonly WaitingPing[]>;
	lastEventAt(): Promise<number>;
	noteEvent(at: number): Promise<void>;
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
	return {
		record: (ping) => records.add([all, one(ping.id)], ping),
		take: (id) => records.take(one(id)),
		waiting: async () =>
			(await records.under(all)).reduce<WaitingPing[]>((pings, found) => {
				const ping = readWaitingPing(found);
				return ping ? [...pings, ping] : pings;
			}, []),
		lastEventAt: () => timeOf(event),
		noteEvent: (at) => records.put(event, { at }),
		lastHintAt: (userId) => timeOf(hint(userId)),
		noteHint: (userId, at) => records.put(hint(userId), { at }),
	};
}
