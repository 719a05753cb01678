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
	/** The time at which Simotel sent the event, by Simotel's clock. */
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
	// All events of one command are shown in one message.
	const answer = createPrivateAnswer(modify.getNotifier(), person.recipient, ping.run);
	await answer(pingEventView({ ...facts, number, of }, messages));
}

/** Matches an event to the oldest waiting ping. If none waits, the event costs only one read. */
export async function receivePingEvent(arrival: Arrival): Promise<void> {
	const { read, clock, date } = arrival;
	const pings = createPings(createRecords(read.getPersistenceReader(), arrival.persistence));
	const now = clock.now();
	const taken = await arrival.takePing(pings, now);
	// No ping waits: this is a copy of an earlier event.
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
