import type { IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { TakePing } from './takePing';
import type { Clock } from '../domain/clock';
import type { PingArrival } from '../domain/ping/pingArrival';
import { clockSkew } from '../domain/ping/pingMatch';
import type { WaitingPing } from '../domain/ping/waitingPing';
import { messagesFor } from '../messages/languages';
import { pingPerson } from '../platform/people';
import { createPingReplies } from '../platform/pingReplies';
import { createPings } from '../platform/pingStore';
import { createRecords, type Records } from '../platform/records';
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
	records: Records,
	ping: WaitingPing,
	now: number,
	arrival: PingArrival,
): Promise<void> {
	const person = await pingPerson(read, ping);
	if (!person) {
		return;
	}
	const { run } = ping;
	const replies = createPingReplies(records);
	const shown = await replies.noteArrival(run, now, arrival);
	// The command has not replied yet. It will find the event.
	if (!shown) {
		return;
	}
	const messages = messagesFor(person.language || settings.language);
	const answer = createPrivateAnswer(modify.getNotifier(), person.recipient, run);
	await answer(pingEventView(shown, arrival, messages));
	const isLast =
		arrival.of === 1 || !(await createPings(records).waiting()).some((other) => other.run === run);
	if (isLast) {
		await replies.forget(run);
	}
}

/** Matches an event to the oldest waiting ping. If none waits, the event costs only one read. */
export async function receivePingEvent(arrival: Arrival): Promise<void> {
	const { read, clock, date } = arrival;
	const records = createRecords(read.getPersistenceReader(), arrival.persistence);
	const pings = createPings(records);
	const now = clock.now();
	const taken = await arrival.takePing(pings, now);
	// No ping waits: this is a copy of an earlier event.
	if (!taken) {
		return;
	}
	const { ping, about } = taken;
	const ms = Math.max(0, now - ping.at);
	await pings.noteEvent(now, ms);
	await tell(arrival, records, ping, now, {
		ms,
		about,
		skewMs: clockSkew(date, ping.at, now),
		number: ping.number,
		of: ping.of,
	});
}
