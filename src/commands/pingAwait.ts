import type { PingContext } from './pingRun';
import type { PingResults } from '../domain/ping/waitingPing';
import { createPingReplies } from '../platform/pingReplies';
import { createPings } from '../platform/pingStore';
import { pingEventView } from '../views/pingEventView';
import { type PingAudience, pingParts } from '../views/pingView';
import type { Reply } from '../views/reply';

/** Stores the reply that is on screen, so that the event of its ping is shown in it. Returns both if the event has come. */
export async function awaitEvent(
	run: string,
	results: PingResults,
	audience: PingAudience,
	{ records, clock, messages }: Pick<PingContext, 'records' | 'clock' | 'messages'>,
): Promise<Reply | undefined> {
	const parts = pingParts({ ...results, waiting: false }, audience);
	const shown = { parts, admin: audience.admin };
	const replies = createPingReplies(records);
	const arrival = await replies.noteShown(run, clock.now(), shown);
	if (!arrival) {
		return undefined;
	}
	if (!(await createPings(records).waiting()).some((ping) => ping.run === run)) {
		await replies.forget(run);
	}
	return pingEventView(shown, arrival, messages);
}
