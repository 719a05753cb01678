import { findCallServer, findManagementServer, switchedOff } from './findServers';
import { alertKindsText } from './parse/alertKinds';
import { thresholdsText } from './parse/thresholds';
import { type SettingId, settingIds, settingsTable } from './settingsTable';
import { type PrivateId, privateValues, type Settings } from './snapshot';
import type { Source, SummarySection, SummaryValue } from '../domain/settings/settingsSummary';

/** Returns the call server's address as it would be entered. */
function callServerText(settings: Settings): string {
	const target = findCallServer(settings);
	if (!target) {
		return '';
	}
	const hostAndPort = `${target.host}:${target.port}`;
	return target.kind === 'websocket'
		? target.url || `wss://${hostAndPort}${target.path}`
		: `sip://${hostAndPort}`;
}

type ShownId = Exclude<SettingId, PrivateId>;

/** Returns the value in use for each setting that may be shown. Undefined: it is shown in the sections of the servers. */
function shownValues(settings: Settings): Readonly<Record<ShownId, string | undefined>> {
	const { rocketChat, simotel, checks, roles, contact, monitor } = settings;
	const onOff = (isOn: boolean): string => (isOn ? 'on' : 'off');
	const manager = findManagementServer(settings);
	return {
		rocketchat_url: rocketChat.address?.url ?? '',
		call_server_address: callServerText(settings),
		management_server_address: manager ? `${manager.host}:${manager.port}` : '',
		simotel_url: simotel.api?.url ?? '',
		check_way: checks.way,
		servers_to_check: undefined,
		timeout_seconds: String(checks.timeoutMs / 1000),
		accept_self_signed: checks.acceptSelfSigned ? 'accepted' : 'refused',
		roles_users: roles.users.join(', '),
		roles_admins: roles.admins.join(', '),
		contact,
		monitor_on: onOff(monitor.isOn),
		monitor_minutes: String(monitor.everyMinutes),
		monitor_room: monitor.room,
		monitor_thresholds: thresholdsText(monitor.thresholds),
		monitor_also_alerts: alertKindsText(monitor.alsoAlerts),
	};
}

const isPrivate = (id: SettingId): id is PrivateId =>
	['account', 'secret'].includes(settingsTable[id].kind);

/** Returns whether a private value is set and can work, never the value. */
function presenceOf(id: PrivateId, source: Source, settings: Settings): SummaryValue {
	const name = settingsTable[id].summary;
	const isSet = privateValues(settings)[id] !== '';
	if (!isSet && settings.faults.some(({ setting }) => setting === id)) {
		return { kind: 'faulty', name };
	}
	if (id === 'simotel_event_secret' && settings.simotel.eventSecretTooShort) {
		return { kind: 'too-short', name };
	}
	return isSet ? { kind: 'set', name, set: true, source } : { kind: 'set', name, set: false };
}

/** Returns all that is configured, for an admin to read. It holds no secret. */
export function summariseSettings(settings: Settings): SummarySection[] {
	const shown = shownValues(settings);
	const manager = findManagementServer(settings);
	const hasAccount = manager?.kind !== 'drachtio' && manager?.kind !== 'freeswitch';
	const describe = (id: SettingId): SummaryValue[] => {
		const { summary: name, sourceWhenEmpty = 'default' } = settingsTable[id];
		const source = settings.filledIn.includes(id) ? 'app' : sourceWhenEmpty;
		if (isPrivate(id)) {
			return [presenceOf(id, source, settings)];
		}
		const text = shown[id];
		return text === undefined ? [] : [{ kind: 'value', name, text, source }];
	};
	// The servers of team voice take a password alone.
	const unused: readonly SettingId[] = hasAccount ? [] : ['management_server_username'];
	const used = settingIds.filter((id) => !unused.includes(id));
	const notChecked: readonly string[] = switchedOff(settings).map((target) =>
		target.replace('-', '_'),
	);
	const sections = [...new Set(settingIds.map((id) => settingsTable[id].section))];
	return sections.map((section) => ({
		section,
		values: [
			...(notChecked.includes(section) ? [{ kind: 'not-checked' as const }] : []),
			...used.filter((id) => settingsTable[id].section === section).flatMap(describe),
		],
	}));
}
