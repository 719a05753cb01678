import type { IServerSettingRead } from '@rocket.chat/apps-engine/definition/accessors';

import { parseHost } from './parse/host';
import type { Parsed } from './parse/parsed';
import { parsePort } from './parse/plain';
import { type Address, parseUrl } from './parse/url';
import { type Generation, generationOf } from '../domain/generation';

/** Rocket.Chat's own settings that tell us what an admin has already entered there. */
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

/** Asks first whether an id is readable: reading one that is missing or secret throws. */
async function readOne(read: IServerSettingRead, id: string): Promise<unknown> {
	try {
		if (!(await read.isReadableById(id))) {
			return undefined;
		}
		const value: unknown = await read.getValueById(id);
		// Rocket.Chat's ports are 0 when nobody has set them.
		return value === 0 ? undefined : value;
	} catch {
		return undefined;
	}
}

export async function readWorkspaceValues(read: IServerSettingRead): Promise<WorkspaceValues> {
	const entries = await Promise.all(
		Object.entries(ids).map(async ([name, id]) => ({ name, value: await readOne(read, id) })),
	);
	return entries.reduce<WorkspaceValues>((all, { name, value }) => ({ ...all, [name]: value }), {});
}

export type HostAndPort = { host: string; port: number };

/** Rocket.Chat's own settings for team voice, and what they say of the workspace's generation. */
export type TeamVoice = {
	generation: Generation;
	/** Is this a workspace from which 8.0 has taken the old VoIP settings? */
	lostOmnichannel: boolean;
	freeSwitch: HostAndPort & { websocket: Address | undefined };
	sipServer: HostAndPort;
	drachtio: HostAndPort;
};

/** What the workspace has of its own is not ours to complain about: unreadable counts as absent. */
const borrow = <T>(read: Parsed<T>, otherwise: T): T => (read.ok ? read.value : otherwise);
const host = (raw: unknown): string => borrow(parseHost(raw, ''), '');
const port = (raw: unknown, standard: number): number =>
	borrow(parsePort(raw, ''), undefined) ?? standard;

export function readTeamVoice(values: WorkspaceValues): TeamVoice {
	const freeSwitch = {
		host: host(values.freeSwitchHost),
		port: port(values.freeSwitchPort, 8021),
		websocket: borrow(parseUrl(values.freeSwitchUrl, ['wss', 'ws'], ''), undefined),
	};
	const sipServer = { host: host(values.sipHost), port: port(values.sipPort, 5060) };
	const drachtio = { host: host(values.drachtioHost), port: port(values.drachtioPort, 9022) };
	const there = (...found: unknown[]): boolean => found.some((value) => value !== undefined);
	const filled = (...found: unknown[]): boolean => found.some(Boolean);
	const { webSocketUrl, webSocketHost, managementHost, voipEnabled } = values;
	const omnichannel = there(voipEnabled, webSocketUrl, webSocketHost, managementHost);
	return {
		generation: generationOf({
			'omnichannel': {
				there: omnichannel,
				filled: filled(webSocketUrl, webSocketHost, managementHost),
			},
			'omnichannelIsOff': voipEnabled === false,
			'freeswitch': {
				there: there(values.freeSwitchHost, values.freeSwitchUrl),
				filled: filled(freeSwitch.host, freeSwitch.websocket),
			},
			'media-calls': {
				there: there(values.sipHost, values.drachtioHost),
				filled: filled(sipServer.host, drachtio.host),
			},
		}),
		lostOmnichannel: !omnichannel && there(values.sipHost, values.drachtioHost),
		freeSwitch,
		sipServer,
		drachtio,
	};
}
