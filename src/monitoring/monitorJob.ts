import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';

import { type MonitorRun, runMonitor } from './runMonitor';
import { errorText } from '../domain/errorText';
import { createAlertRooms } from '../platform/alertRooms';
import { type FaultLog, faultLogOf } from '../platform/faultLog';
import { createHistoryStore } from '../platform/historyStore';
import { createMonitorStore } from '../platform/monitorStore';
import { createRecords } from '../platform/records';
import { cancelMonitor, monitorJob, scheduleMonitor } from '../platform/schedule';
import { readTrunks } from '../platform/trunkStore';
import type { CurrentSettings } from '../settings/currentSettings';
import type { Settings } from '../settings/snapshot';

export type MonitorParts = Pick<MonitorRun, 'checks' | 'doubt' | 'clock'> & {
	appId: string;
	settings: CurrentSettings;
	logger: FaultLog;
};

/** Changes of the workspace's own settings are seen within this time. To read them all costs many calls. */
const settingsMs = 600_000;

/** The engine stops waiting for a run that takes long, and the run goes on. */
const longestMs = 30_000;

/** Makes the job be as the settings want it. Runs on every instance, at every start, and when a setting is saved. */
export async function arrangeMonitor(
	scheduler: ISchedulerModify,
	{ monitor }: Settings,
	isChanged: boolean,
): Promise<void> {
	// The next run of a job stays where it was, which may be an hour from now.
	if (isChanged || !monitor.isOn) {
		await cancelMonitor(scheduler);
	}
	if (monitor.isOn) {
		await scheduleMonitor(scheduler, monitor.everyMinutes);
	}
}

/** The recurring job. Rocket.Chat runs it on one instance at a time. */
export function createMonitorJob(parts: MonitorParts): IProcessor {
	let startedAt: number | undefined;
	const run = async (
		logger: FaultLog,
		[_job, read, modify, _http, persistence]: Parameters<IProcessor['processor']>,
	): Promise<void> => {
		const settings = await parts.settings.current(settingsMs);
		if (!settings.monitor.isOn) {
			// It was switched off while the app was disabled.
			await cancelMonitor(modify.getScheduler());
			return;
		}
		const reader = read.getPersistenceReader();
		const records = createRecords(reader, persistence);
		await runMonitor({
			...parts,
			settings,
			records,
			history: createHistoryStore(reader, persistence),
			store: createMonitorStore(records),
			trunks: () => readTrunks(reader),
			rooms: createAlertRooms(read, modify, parts.appId),
			async userName(id) {
				const user = id === '' ? undefined : await read.getUserReader().getById(id);
				return user?.username ?? '';
			},
			logFault: (text, reason) => logger.error(text, reason),
		});
	};
	return {
		id: monitorJob,
		async processor(this: unknown, ...given) {
			const logger = faultLogOf(this, parts.logger);
			const now = parts.clock.now();
			if (startedAt !== undefined && Math.abs(now - startedAt) < longestMs) {
				return;
			}
			startedAt = now;
			try {
				await run(logger, given);
			} catch (error) {
				logger.error('A run of the monitor failed', errorText(error));
			} finally {
				startedAt = undefined;
			}
		},
	};
}
