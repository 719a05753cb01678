import type { IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';

import { isSameBurst, type SavedHere } from './savedHere';
import { type ShownTo, tellAdmins } from './tellAdmins';
import type { RunChecks } from '../checks/runChecks';
import type { Clock } from '../domain/clock';
import { errorText } from '../domain/errorText';
import { judgeAlertRoom } from '../domain/history/alertRoom';
import {
	parseSavedSetting,
	refusedSettingJob,
	type SavedSetting,
	settingReportJob,
} from '../domain/settings/savedSetting';
import { targetsOfSections } from '../domain/target';
import { type FaultLog, faultLogOf } from '../platform/faultLog';
import { createPings, recordCheckPings } from '../platform/pingStore';
import { createQuestionStore } from '../platform/questionStore';
import { createRecords } from '../platform/records';
import type { Roles } from '../platform/roleLookup';
import { createDirectMessages } from '../platform/sending';
import { createSettingMemory, createReportReaders } from '../platform/settingMemory';
import { afterSaving, findUnknownRoles } from '../platform/unknownRoles';
import type { CurrentSettings } from '../settings/currentSettings';
import { switchedOff } from '../settings/findServers';
import { isSettingId, sectionOf, type SettingId } from '../settings/settingsTable';
import type { Settings } from '../settings/snapshot';
import type { MonitorRemark } from '../views/monitorRemarks';
import { refusedView, savedView } from '../views/savedView';

export type ReportParts = {
	settings: CurrentSettings;
	checks: RunChecks;
	roles: Roles;
	saved: SavedHere;
	clock: Clock;
	logger: FaultLog;
};
type Accessors = { read: IRead; modify: IModify; persistence: IPersistence };

/** Says whether alerts can be posted, after one of the settings was saved that decide this. */
async function roomRemarks(
	changed: readonly SettingId[],
	{ monitor }: Settings,
	read: IRead,
): Promise<MonitorRemark[]> {
	if (!monitor.isOn || !(changed.includes('monitor_on') || changed.includes('monitor_room'))) {
		return [];
	}
	if (monitor.room === '') {
		return [{ kind: 'no-room' }];
	}
	const room = judgeAlertRoom(await read.getRoomReader().getById(monitor.room));
	return room.kind === 'refused' ? [{ kind: 'room', reason: room.reason }] : [];
}

const deadlineMs = 7500;

/** Says what is left to do for Simotel's events, after a save that has to do with it. */
function eventStepOf(
	changed: readonly SettingId[],
	{ simotel }: Settings,
): 'eventSecret' | 'eventAddress' | undefined {
	const isSet = simotel.eventSecret !== '';
	if (isSet) {
		return changed.includes('simotel_event_secret') ? 'eventAddress' : undefined;
	}
	const isOther = (id: SettingId): boolean =>
		sectionOf(id) === 'simotel' && id !== 'simotel_event_secret';
	return simotel.api && changed.some(isOther) ? 'eventSecret' : undefined;
}

async function report(item: SavedSetting, parts: ReportParts, accessors: Accessors) {
	const { clock, saved, checks, roles } = parts;
	const records = createRecords(accessors.read.getPersistenceReader(), accessors.persistence);
	const memory = createSettingMemory(records);
	const { read, modify } = accessors;
	const tell = async (shown: ShownTo): Promise<void> =>
		tellAdmins(shown, {
			...(await parts.settings.current()),
			told: createReportReaders(records),
			users: read.getUserReader(),
			known: parts.roles,
			direct: createDirectMessages(read, modify),
		});
	if (item.kind === 'refused') {
		const told = await memory.refusals();
		// Each instance schedules such a job for the same save.
		if (told.some(({ setting, at }) => setting === item.setting && at >= item.at)) {
			return;
		}
		await memory.noteRefusal({ ...item, at: clock.now(), triedAt: item.at });
		await tell((messages) => refusedView(item, messages));
		return;
	}
	if (item.kind === 'unchanged') {
		await memory.forgetRefusals(new Map([[item.setting, item.at]]));
		return;
	}
	const hasLaterJob = saved.lastAt > item.at && isSameBurst(item.at, saved.lastAt);
	const reportedAt = await memory.reportedAt();
	// A report that is later than this save includes it.
	if (hasLaterJob || reportedAt > item.at) {
		return;
	}
	const startedAt = clock.now();
	await memory.noteReport(startedAt);
	await memory.forgetRefusals(new Map([...saved.unchanged, ...item.changed, ...saved.changed]));
	// Our list still contains what another instance has reported.
	const changed = [...new Map([...item.changed, ...saved.changed])]
		.filter(([, at]) => at === item.at || at > reportedAt)
		.map(([id]) => id)
		.filter(isSettingId);
	saved.changed.clear();
	saved.unchanged.clear();
	const settings = await parts.settings.current();
	const sections = [...new Set(changed.map(sectionOf))];
	const plans = checks.plan(settings);
	const targets = targetsOfSections(sections).filter((target) => plans.configured.includes(target));
	// A change of a time-out alone does not report the servers that are left out.
	const serverTargets = targetsOfSections(
		changed.includes('servers_to_check')
			? sections
			: sections.filter((section) => section.endsWith('_server')),
	);
	const verdicts = await checks.run(plans, targets, {
		deadline: { at: startedAt + deadlineMs },
		asked: createQuestionStore(records),
		asker: 'other',
		recordPing: recordCheckPings(createPings(records)),
	});
	const unknownRoles = sections.includes('access')
		? afterSaving(await findUnknownRoles(settings.roles, roles), changed)
		: [];
	const facts = {
		sections,
		verdicts,
		switchedOff: switchedOff(settings).filter((target) => serverTargets.includes(target)),
		faults: settings.faults.filter(({ setting }) => changed.includes(setting)),
		eventSecretTooShort:
			settings.simotel.eventSecretTooShort && changed.includes('simotel_event_secret'),
		eventStep: eventStepOf(changed, settings),
		unknownRoles,
		monitor: await roomRemarks(changed, settings, read),
		adminsAreEveryone: changed.includes('roles_admins') && settings.roles.admins.includes('*'),
		startedAt,
		now: clock.now(),
	};
	await tell((messages) => savedView(facts, messages));
}

const reportJob = (id: string, parts: ReportParts): IProcessor => ({
	id,
	async processor(this: unknown, job, read, modify, _http, persistence) {
		try {
			const item = parseSavedSetting(job);
			if (item) {
				await report(item, parts, { read, modify, persistence });
			}
		} catch (error) {
			faultLogOf(this, parts.logger).error('Telling of a saved setting failed', errorText(error));
		}
	},
});

/** Tells admins the result of a check after the last change of a burst, and which values were refused. */
export const settingReports = (parts: ReportParts): IProcessor[] =>
	[settingReportJob, refusedSettingJob].map((id) => reportJob(id, parts));
