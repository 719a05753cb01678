import type { AppUnderTest } from './startApp';
import type { Beat } from '../../src/domain/history/beat';
import { decodeMonitorState, type MonitorState } from '../../src/domain/history/monitorState';
import { type History, readHistory } from '../../src/domain/history/readHistory';
import { field } from '../../src/domain/json';
import type { Target } from '../../src/domain/target';
import type { StoredRecord } from '../../workspace/engine/traces';
import { messageText } from '../../workspace/terminal/blocksToText';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
/** A private group. */
export const alertRoom = 'private0000000001';

/** Turns the monitor on, with alerts into the private group. */
export async function startMonitor(
	{ box }: AppUnderTest,
	settings: Record<string, unknown> = {},
): Promise<void> {
	const all = { monitor_room: [{ _id: alertRoom }], ...settings, monitor_on: true };
	for (const [id, value] of Object.entries(all)) {
		await box.saveSetting(id, value);
	}
	// Removes the reports on these settings.
	box.dropJobs(box.jobs().flatMap(({ id, kind }) => (kind === 'once' ? [id] : [])));
}

export async function stopMonitor({ box }: AppUnderTest): Promise<void> {
	await box.saveSetting('monitor_on', false);
}

/** Begins a test without the monitor and what it has stored. */
export async function startOverUnwatched(app: AppUnderTest): Promise<void> {
	await stopMonitor(app);
	await app.startOver();
}

/** The messages in a room that the app has posted, the first one first. */
export const alertsIn = ({ box }: AppUnderTest, room = alertRoom): string[] =>
	box
		.seen('admin')
		.filter((message) => message.room === room && !message.private)
		.map((message) => messageText(message));

/** Returns the first lines of the messages that were posted since this call. */
export function followAlerts(app: AppUnderTest, room = alertRoom): () => string[] {
	const before = alertsIn(app, room).length;
	return () => firstLines(alertsIn(app, room).slice(before));
}

export const firstLines = (alerts: readonly string[]): string[] =>
	alerts.map((alert) => alert.split('\n')[0] ?? '');

const named = (records: readonly StoredRecord[], name: string): unknown[] =>
	records.filter(({ associations }) => associations.some(({ id }) => id === name));

export function storedState({ box }: AppUnderTest): MonitorState {
	const [record] = named(box.records(), 'monitor-state');
	return decodeMonitorState(field(field(record, 'data'), 'data'));
}

export function storedHistory({ box }: AppUnderTest): History {
	const of = (group: string): unknown[] =>
		named(box.records(), group).map((record) => field(record, 'data'));
	return readHistory(of('history-hours'), of('history-weeks'));
}

/** All checks of the last 48 hours. */
export const beatsOf = (app: AppUnderTest, target: Target): Beat[] =>
	storedHistory(app)[target].flatMap((hour) => (hour.kind === 'beats' ? hour.beats : []));

export const monitorJobs = ({ box }: AppUnderTest) =>
	box.jobs().filter(({ processor }) => processor.startsWith('monitor-'));
