import type { IServerSettingRead } from '@rocket.chat/apps-engine/definition/accessors';

import { parseHost } from './parse/host';
import { valueOr } from './parse/parsed';
import { parsePort } from './parse/plain';
import { type Address, parseWebSocketUrl } from './parse/url';
import { type Generation, generationOf } from '../domain/generation';

/** Rocket.Chat's own settings, in which an admin may already have entered an address. */
const ids = {
	siteUrl: 'Site_Url',
	language: 'Language',
	voipEnabled: 'VoIP_Enabled',
	webSocketUrl: 'VoIP_Server_Websocket_Path',
	webSocketHost: 'VoIP_Server_Host',
	webSocketPort: 'VoIP_Server_Websocket_Port',
	managementHost: 'VoIP_Management_Server_Host',
	managementPort: 'VoIP_Management_Server_Port',
	managementUsername: 'VoIP_Management_Server_Username',
	freeSwitchHost: 'VoIP_TeamCollab_FreeSwitch_Host',
	freeSwitchPort: 'VoIP_TeamCollab_FreeSwitch_Port',
	freeSwitchUrl: 'VoIP_TeamCollab_FreeSwitch_WebSocket_Path',
	sipHost: 'VoIP_TeamCollab_SIP_Server_Host',
	sipPort: 'VoIP_TeamCollab_SIP_Server_Port',
	drachtioHost: 'VoIP_TeamCollab_Drachtio_Host',
	drachtioPort: 'VoIP_TeamCollab_Drachtio_Port',
} as const;

export type WorkspaceValues = Readonly<Partial<Record<keyof typeof ids, unknown>>>;

/** Asks first whether an id is readable: reading a missing or secret one throws. */
async function readOne(reader: IServerSettingRead, id: string): Promise<unknown> {
	try {
		if (!(await reader.isReadableById(id))) {
			return undefined;
		}
		const value: unknown = await reader.getValueById(id);
		// Rocket.Chat's ports are 0 when they are not set.
		return value === 0 ? undefined : value;
	} catch {
		return undefined;
	}
}

export async function readWorkspaceValues(reader: IServerSettingRead): Promise<WorkspaceValues> {
	const entries = Object.entries(ids).map(
		async ([name, id]) => [name, await readOne(reader, id)] as const,
	);
	return Object.fromEntries(await Promise.all(entries));
}

export type HostAndPort = { host: string; port: number };

/** Rocket.Chat's own settings for team voice, and the workspace's generation as they show it. */
export type TeamVoice = {
	generation: Generation;
	/** Whether 8.0 has removed the old VoIP settings from this workspace. */
	lostOmnichannel: boolean;
	freeSwitch: HostAndPort & { websocket: Address | undefined };
	sipServer: HostAndPort;
	drachtio: HostAndPort;
};

// A value of the workspace that cannot work counts as absent: the app does not judge Rocket.Chat's settings.
const hostOf = (raw: unknown): string => valueOr(parseHost(raw, ''), '');
const portOf = (raw: unknown, defaultPort: number): number =>
	valueOr(parsePort(raw, ''), undefined) ?? defaultPort;

export function readTeamVoice(values: WorkspaceValues): TeamVoice {
	const freeSwitch = {
		host: hostOf(values.freeSwitchHost),
		port: portOf(values.freeSwitchPort, 8021),
		websocket: valueOr(parseWebSocketUrl(values.freeSwitchUrl, ''), undefined),
	};
	const sipServer = { host: hostOf(values.sipHost), port: portOf(values.sipPort, 5060) };
	const drachtio = { host: hostOf(values.drachtioHost), port: portOf(values.drachtioPort, 9022) };
	const exists = (...found: unknown[]): boolean => found.some((value) => value !== undefined);
	const isFilled = (...found: unknown[]): boolean => found.some(Boolean);
	const { webSocketUrl, webSocketHost, managementHost, voipEnabled } = values;
	const omnichannel = exists(voipEnabled, webSocketUrl, webSocketHost, managementHost);
	return {
		generation: generationOf({
			'omnichannel': {
				there: omnichannel,
				filled: isFilled(webSocketUrl, webSocketHost, managementHost),
			},
			'omnichannelIsOff': voipEnabled === false,
			'freeswitch': {
				there: exists(values.freeSwitchHost, values.freeSwitchUrl),
				filled: isFilled(freeSwitch.host, freeSwitch.websocket),
			},
			'media-calls': {
				there: exists(values.sipHost, values.drachtioHost),
				filled: isFilled(sipServer.host, drachtio.host),
			},
		}),
		lostOmnichannel: !omnichannel && exists(values.sipHost, values.drachtioHost),
		freeSwitch,
		sipServer,
		drachtio,
	};
}
