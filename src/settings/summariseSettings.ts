import { findCallServer, findManagementServer } from './findServers';
import { type SettingId, settingIds, settingsTable } from './settingsTable';
import { type PrivateId, privateValues, type Settings } from './snapshot';
import type { Source, SummarySection, SummaryValue } from '../domain/settings/settingsSummary';

/** Returns the call server's address as it was entered, or put together from its parts. */
function callServerText(settings: Settings): string {
	const target = findCallServer(settings);
	const hostAndPort = target ? `${target.host}:${target.port}` : '';
	return target?.kind === 'websocket' ? target.url || `${hostAndPort}${target.path}` : hostAndPort;
}

type ShownId = Exclude<SettingId, PrivateId>;

/** Returns the value in use for each setting that may be shown. Undefined: another setting's text holds it. */
function shownValues(settings: Settings): Readonly<Record<ShownId, string | undefined>> {
	const { rocketChat, callServer, managementServer, simotel, checks, roles } = settings;
	const isByHost = callServer.url === undefined && callServer.host !== '';
	const manager = findManagementServer(settings);
	return {
		rocketchat_url: rocketChat.address?.url ?? '',
		call_server_way: callServer.way,
		call_server_websocket_url: isByHost ? undefined : callServerText(settings),
		call_server_host: isByHost ? callServerText(settings) : undefined,
		call_server_port: undefined,
		call_server_path: undefined,
		management_server_way: managementServer.way,
		management_server_host: manager ? `${manager.host}:${manager.port}` : '',
		management_server_port: undefined,
		simotel_url: simotel.api?.url ?? '',
		timeout_seconds: String(checks.timeoutMs / 1000),
		slow_after_ms: String(checks.slowAfterMs),
		accept_self_signed: checks.acceptSelfSigned ? 'accepted' : 'refused',
		roles_users: roles.users.join(', '),
		roles_admins: roles.admins.join(', '),
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
	const sections = [...new Set(settingIds.map((id) => settingsTable[id].section))];
	return sections.map((section) => ({
		section,
		values: used.filter((id) => settingsTable[id].section === section).flatMap(describe),
	}));
}
