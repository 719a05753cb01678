import { type Sent, sendAlerts } from './sendAlerts';
import type { DoubtVerdicts } from '../checks/outside';
import type { RunChecks } from '../checks/runChecks';
import type { Clock } from '../domain/clock';
import { type Beat, beatOf } from '../domain/history/beat';
import { isTooSoon, type MonitorState, watchAfterPause } from '../domain/history/monitorState';
import { isMuted, type Mute } from '../domain/history/mute';
import { hourToSumUp, planWrites } from '../domain/history/planWrites';
import { keepUntold } from '../domain/history/transition';
import {
	type NamedAlert,
	type NamedObservation,
	type Watch,
	watchAll,
} from '../domain/history/watchAll';
import { notWatchedYet } from '../domain/history/watched';
import { observeTrunks } from '../domain/trunks/trunkBeat';
import type { Trunk } from '../domain/trunks/trunkEvent';
import { newestOfEach } from '../domain/trunks/trunkList';
import type { Verdict } from '../domain/verdict';
import { messagesFor } from '../messages/languages';
import type { AlertRooms } from '../platform/alertRooms';
import type { HistoryStore } from '../platform/historyStore';
import type { MonitorStore } from '../platform/monitorStore';
import { createPings, recordCheckPings } from '../platform/pingStore';
import { createQuestionStore } from '../platform/questionStore';
import type { Records } from '../platform/records';
import type { Settings } from '../settings/snapshot';
import { alertView, type MuteFacts } from '../views/alertView';

/** Old servers stop a call into the app after ten seconds. The rest of that time is for storing and telling. */
const checksMs = 6500;
const doubtMs = 8000;

export type MonitorRun = {
	checks: RunChecks;
	doubt: DoubtVerdicts;
	clock: Clock;
	settings: Settings;
	records: Records;
	history: HistoryStore;
	store: MonitorStore;
	rooms: AlertRooms;
	/** Returns the name of a user. Empty if the user is gone. */
	userName(id: string): Promise<string>;
	/** Returns the last state of each of Simotel's trunks. A trunk may be in it twice. */
	trunks(): Promise<readonly Trunk[]>;
	/** Writes to the app's log. */
	logFault(text: string, reason: string): void;
};

async function storeBeats(
	{ history, settings }: MonitorRun,
	verdicts: readonly Verdict[],
	now: number,
): Promise<void> {
	if (verdicts.length === 0) {
		return;
	}
	const hour = await history.hourAt(now);
	const older = hourToSumUp(hour, now);
	const week = older === undefined ? undefined : await history.weekAt(older);
	const beats = verdicts.map((verdict) => ({ target: verdict.target, beat: beatAt(verdict, now) }));
	const facts = { every: settings.monitor.everyMinutes, now };
	for (const write of planWrites({ hour, week }, beats, facts)) {
		await history.write(write);
	}
}

/** An answer that a user got a moment ago is used again: it counts as the result of this run. */
const beatAt = (verdict: Verdict, now: number): Beat => ({ ...beatOf(verdict), at: now });

function observationOf(verdict: Verdict, settings: Settings, now: number): NamedObservation {
	const line = verdict.evidence.find(({ kind }) => kind === 'certificate');
	const days = line?.kind === 'certificate' ? line.days : undefined;
	const certificateDays = settings.monitor.tellsCertificates ? days : undefined;
	return { name: verdict.target, observation: { beat: beatAt(verdict, now), certificateDays } };
}

const untold = (before: Watch, after: Watch): Watch => ({
	...after,
	targets: after.targets.map(({ name, watched }) => {
		const earlier = before.targets.find((target) => target.name === name)?.watched;
		return { name, watched: keepUntold(earlier ?? notWatchedYet, watched) };
	}),
});

type Found = {
	before: MonitorState;
	next: Watch;
	alerts: readonly NamedAlert[];
	verdicts: readonly Verdict[];
	mute: Mute | undefined;
	now: number;
};

function tell(run: MonitorRun, found: Found): Promise<Sent> {
	const { settings, rooms } = run;
	const { alerts, verdicts, mute, before, now } = found;
	return sendAlerts(rooms, settings.monitor.room, async ({ isPublic }) => {
		const named: MuteFacts | undefined =
			mute && mute.at !== before.toldMuteAt
				? { who: await run.userName(mute.userId), until: mute.until, reason: mute.reason }
				: undefined;
		const facts = alerts.map(({ name, alert }) => ({
			name,
			alert,
			verdict: verdicts.find(({ target }) => target === name),
		}));
		const messages = messagesFor(settings.language);
		return alertView(facts, named, { messages, now, isPublic, contact: settings.contact });
	});
}

/** Sends the alerts, and returns the state to store. */
async function stateAfter(run: MonitorRun, found: Found, last: Watch): Promise<MonitorState> {
	const { before, next, alerts, mute, now } = found;
	const ran = { ...before, ranAt: now, watch: next };
	if (alerts.length === 0) {
		return ran;
	}
	const { room } = run.settings.monitor;
	if (!room) {
		return { ...ran, watch: untold(last, next), unsent: undefined };
	}
	const sent = await tell(run, found);
	if (sent.kind === 'sent') {
		return { ...ran, unsent: undefined, toldMuteAt: mute?.at ?? before.toldMuteAt };
	}
	const { reason, text } = sent;
	const unsent = before.unsent?.room === room ? before.unsent : undefined;
	if (unsent?.reason !== reason) {
		run.logFault('An alert could not be posted', text);
	}
	const since = unsent?.since ?? now;
	return { ...ran, watch: untold(last, next), unsent: { reason, since, room } };
}

/** Checks all that is set up, stores the results, and tells the room what has changed. */
export async function runMonitor(run: MonitorRun): Promise<void> {
	const { checks, clock, settings, records, store } = run;
	const now = clock.now();
	const { everyMinutes, thresholds } = settings.monitor;
	const [before, mute] = await Promise.all([store.state(), store.mute()]);
	if (isTooSoon(before.ranAt, everyMinutes, now)) {
		return;
	}
	const plans = checks.plan(settings);
	const asked = await checks.run(plans, plans.configured, {
		deadline: { at: now + checksMs },
		asked: createQuestionStore(records),
		asker: 'other',
		recordPing: recordCheckPings(createPings(records)),
	});
	const verdicts = await run.doubt(asked, settings, { at: now + doubtMs });
	await storeBeats(run, verdicts, now);
	const observations = [
		...verdicts.map((verdict) => observationOf(verdict, settings, now)),
		...(settings.monitor.tellsTrunks
			? observeTrunks(newestOfEach(await run.trunks()), before.watch.targets, now)
			: []),
	];
	const last = watchAfterPause(before, everyMinutes, now);
	const { next, alerts } = watchAll(last, observations, thresholds, { mute, now });
	const ended = isMuted(mute, next.recoveredAt, now) ? undefined : mute;
	const found = { before, next, alerts, verdicts, mute: ended, now };
	await store.keepState(await stateAfter(run, found, last));
}
