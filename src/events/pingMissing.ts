import type { IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';

import type { Clock } from '../domain/clock';
import { errorText } from '../domain/errorText';
import { textField } from '../domain/json';
import { mayHint } from '../domain/ping/pingMatch';
import { eventCheckJob } from '../domain/ping/waitingPing';
import { rightsOf } from '../domain/rights';
import { messagesFor } from '../messages/languages';
import { type FaultLog, faultLogOf } from '../platform/faultLog';
import { pingPerson } from '../platform/people';
import { createPingReplies } from '../platform/pingReplies';
import { createPings } from '../platform/pingStore';
import { createRecords } from '../platform/records';
import type { Roles } from '../platform/roleLookup';
import { createPrivateAnswer } from '../platform/sending';
import type { CurrentSettings } from '../settings/currentSettings';
import { noPingEventView } from '../views/pingEventView';

export type EventCheckParts = {
	settings: CurrentSettings;
	roles: Roles;
	clock: Clock;
	logger: FaultLog;
};

async function tellIfMissing(
	run: string,
	{ settings: live, clock, roles }: EventCheckParts,
	{ read, modify, persistence }: { read: IRead; modify: IModify; persistence: IPersistence },
): Promise<void> {
	const records = createRecords(read.getPersistenceReader(), persistence);
	const pings = createPings(records);
	const mine = (await pings.waiting()).filter((ping) => ping.run === run);
	const [oldest] = [...mine].sort((a, b) => a.number - b.number);
	if (!oldest) {
		return;
	}
	const [person, settings, lastEventAt, lastHintAt] = await Promise.all([
		pingPerson(read, oldest),
		live.current(),
		pings.lastEventAt(),
		pings.lastHintAt(oldest.userId),
	]);
	// One event of several proves that events reach us.
	const admins = (await roles.idsOf(settings.roles.admins)).ids;
	const isAdmin = rightsOf(person?.roles, { users: [], admins }).admin;
	if (!person || lastEventAt >= oldest.at) {
		return;
	}
	const now = clock.now();
	if (!mayHint(now, lastHintAt, lastEventAt)) {
		return;
	}
	await pings.noteHint(oldest.userId, now);
	const messages = messagesFor(person.language || settings.language);
	const shown = await createPingReplies(records).shown(run);
	// A late event is shown in the same message, instead of this.
	const answer = createPrivateAnswer(modify.getNotifier(), person.recipient, run);
	await answer(noPingEventView({ parts: shown?.parts ?? [], admin: isAdmin }, messages));
}

/** Tells a user who sent a ping that no event came, and an admin where to enable events. */
export const createEventCheck = (parts: EventCheckParts): IProcessor => ({
	id: eventCheckJob,
	async processor(this: unknown, job, read, modify, _http, persistence) {
		try {
			const run = textField(job, 'run');
			if (run) {
				await tellIfMissing(run, parts, { read, modify, persistence });
			}
		} catch (error) {
			faultLogOf(this, parts.logger).error('Watching for a Ping event failed', errorText(error));
		}
	},
});
