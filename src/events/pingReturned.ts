import type { IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { TakePing } from './takePing';
import type { Clock } from '../domain/clock';
import { clockSkew } from '../domain/ping/pingMatch';
import type { WaitingPing } from '../domain/ping/waitingPing';
import { messagesFor } from '../messages/languages';
import { pingPerson } from '../platform/people';
import { createPings } from '../platform/pingStore';
import { createRecords } from '../platform/records';
import { createPrivateAnswer } from '../platform/sending';
import type { Settings } from '../settings/snapshot';
import { pingEventView } from '../views/pingEventView';

export type Arrival = {
	read: IRead;
	modify: IModify;
	persistence: IPersistence;
	clock: Clock;
	takePing: TakePing;
	settings: Settings;
	/** When Simotel says that it sent the event. */
	date: number | undefined;
};

async function tell(
	{ read, modify, settings }: Arrival,
	ping: WaitingPing,
	facts: { ms: number; about: boolean; skewMs: number },
): Promise<void> {
	const person = await pingPerson(read, ping);
	if (!person) {
		return;
	}
	const messages = messagesFor(person.language || settings.language);
	const { number, of } = ping;
	// All events of one command show in one message.
	const answer = createPrivateAnswer(modify.getNotifier(), person.recipient, ping.run);
	await answer(pingEventView({ ...facts, number, of }, messages));
}

/** An event answers the oldest ping that waits. With none waiting, one look-up is all that an event costs. */
export async function receivePingEvent(arrival: Arrival): Promise<void> {
	const { read, clock, date } = arrival;
	const pings = createPings(createRecords(read.getPersistenceReader(), arrival.persistence));
	const now = clock.now();
	const taken = await arrival.takePing(pings, now);
	// A copy of an event whose ping was answered.
	if (!taken) {
		return;
	}
	const { ping, about } = taken;
	await pings.noteEvent(now);
	await tell(arrival, ping, {
		ms: Math.max(0, now - ping.at),
		about,
		skewMs: clockSkew(date, ping.at, now),
	});
}
