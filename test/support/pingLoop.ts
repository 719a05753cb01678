import type { IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';

import { createManualClock } from './manualClock';
import { memoryRecords } from './memoryRecords';
import type { PingArrival } from '../../src/domain/ping/pingArrival';
import type { WaitingPing } from '../../src/domain/ping/waitingPing';
import { createEventCheck } from '../../src/events/pingMissing';
import { receivePingEvent } from '../../src/events/pingReturned';
import { createTakePing } from '../../src/events/takePing';
import { createPingReplies } from '../../src/platform/pingReplies';
import { createPings } from '../../src/platform/pingStore';
import { createRecords } from '../../src/platform/records';
import { readSettings } from '../../src/settings/readSettings';
import { own } from '../../src/views/reply';
import { messageText } from '../../workspace/terminal/blocksToText';

const answered = 'Simotel answered in 96 ms';

type Builder = { [name: string]: (value?: unknown) => unknown };

/** The handling of ping events with a store, one user and a screen, on a clock that the test moves. */
export function createPingLoop({ instances = 1 } = {}) {
	let claimsBreak = false;
	const stored = memoryRecords();
	const nameOf = (association: RocketChatAssociationRecord): string => association.getID();
	const persistence = {
		createWithAssociations: (data: object, names: RocketChatAssociationRecord[]) =>
			stored.add(names.map(nameOf), data),
		updateByAssociations: async (names: RocketChatAssociationRecord[], data: object) => {
			await Promise.all(names.slice(-1).map((name) => stored.claim(nameOf(name))));
			await stored.add(names.map(nameOf), data);
		},
		removeByAssociation: async (name: RocketChatAssociationRecord) => {
			if (claimsBreak) {
				throw new Error('no database');
			}
			return (await stored.claim(nameOf(name))) ? [{}] : [];
		},
	} as unknown as IPersistence;
	const user = { id: 'u', roles: ['admin'] };
	const read = {
		getPersistenceReader: () => ({
			readByAssociation: (name: RocketChatAssociationRecord) => stored.under(nameOf(name)),
		}),
		getUserReader: () => ({ getById: async () => user }),
		getRoomReader: () => ({ getById: async (id: string) => ({ id }) }),
	} as unknown as IRead;
	const records = createRecords(read.getPersistenceReader(), persistence);
	const shown: string[] = [];
	const builder = (): Builder => {
		let text = '';
		const self: Builder = new Proxy<Builder>(
			{
				setBlocks(blocks) {
					text = messageText({ blocks });
					return self;
				},
				getMessage: () => ({ text }),
			},
			{ get: (own, name: string) => own[name] ?? (() => self) },
		);
		return self;
	};
	const modify = {
		getNotifier: () => ({
			getMessageBuilder: builder,
			notifyUser: async (_user: unknown, { text }: { text: string }) => void shown.push(text),
		}),
	} as unknown as IModify;
	const clock = createManualClock({ now: 1_700_000_000_000, timers: 'at-once' });
	const settings = readSettings({}, {});
	const errors: unknown[] = [];
	const takers = Array.from({ length: instances }, createTakePing);
	let events = 0;
	const watch = createEventCheck({
		settings: { current: async () => settings, drop: () => undefined },
		roles: { idsOf: async (ids) => ({ ids, unknown: [], names: ids }) },
		clock,
		logger: { error: (...items: unknown[]) => errors.push(items) } as never,
	});
	return {
		shown,
		user,
		errors,
		pings: createPings(records),
		/** A ping whose command has not replied yet. */
		async send(id: string, changes: Partial<WaitingPing> = {}): Promise<void> {
			await createPings(records).record({
				...{ id, run: id, number: 1, of: 1, at: clock.now(), origin: 'person' },
				...{ userId: 'u', roomId: 'r', threadId: '', ...changes },
			});
		},
		async ping(id: string, changes: Partial<WaitingPing> = {}): Promise<void> {
			await this.send(id, changes);
			await (changes.origin === 'check' ? undefined : this.reply(changes.run ?? id));
		},
		/** Puts the result of the pings on screen. Returns the event that has come before. */
		reply: (run: string, admin = true): Promise<PingArrival | undefined> =>
			createPingReplies(records).noteShown(run, clock.now(), {
				parts: [own(answered)],
				admin,
			}),
		records: stored,
		pass: clock.pass,
		/** `late` is what Simotel's clock is behind ours. */
		event(late = 0): Promise<void> {
			const takePing = takers[events++ % instances] ?? createTakePing();
			return receivePingEvent({
				...{ read, modify, persistence, clock, settings, takePing },
				date: clock.now() - late,
			});
		},
		breakClaims(broken: boolean): void {
			claimsBreak = broken;
		},
		look: (run: string): Promise<void> =>
			watch.processor({ run } as never, read, modify, {} as never, persistence),
	};
}

/** Returns one user's ping, sent at this time. */
export const waitingPing = (id: string, at: number): WaitingPing => ({
	id,
	run: id,
	number: 1,
	of: 1,
	at,
	origin: 'person',
	userId: 'u',
	roomId: 'r',
	threadId: '',
});
