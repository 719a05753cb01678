import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

import type { AskingContext, TypedCommand } from './commandContext';
import { isMuted } from '../domain/history/mute';
import { lateSince, stateSince } from '../domain/history/standing';
import type { Verdict } from '../domain/verdict';
import type { MonitorMemory } from '../platform/monitorMemory';
import { scheduleMonitor } from '../platform/schedule';
import type { MuteFacts } from '../views/alertView';

export type MonitorTools = {
	memory: MonitorMemory;
	/** Returns the name of a user. Empty if the user is gone. */
	userName(id: string): Promise<string>;
};

/** What the monitor adds to the answer about servers. */
export type MonitorFacts = {
	since: (verdict: Verdict) => number | undefined;
	mute: MuteFacts | undefined;
};

/** A press has no scheduler. */
type FactsContext = AskingContext & Pick<TypedCommand, 'rights'> & { scheduler?: ISchedulerModify };

const nothing: MonitorFacts = { since: () => undefined, mute: undefined };

/** To be called after the servers were asked, because that has read the records already. */
export async function monitorFacts(
	{ memory, userName }: MonitorTools,
	{ settings, records, clock, scheduler }: FactsContext,
): Promise<MonitorFacts> {
	const { isOn, everyMinutes } = settings.monitor;
	if (!isOn) {
		return nothing;
	}
	const { state, mute } = await memory.view(records);
	const now = clock.now();
	const isLate = lateSince(state, everyMinutes, now) !== undefined;
	if (isLate && scheduler) {
		// A server that failed to enable the app has deleted the job for all others.
		await scheduleMonitor(scheduler, everyMinutes);
	}
	const lasting = isMuted(mute, state.watch.recoveredAt, now) ? mute : undefined;
	return {
		since: (verdict) => (isLate ? undefined : stateSince(state, verdict)),
		mute: lasting && {
			who: await userName(lasting.userId),
			until: lasting.until,
			reason: lasting.reason,
		},
	};
}
