import { parseHost } from './parse/host';
import type { Parsed } from './parse/parsed';
import { parsePort } from './parse/small';
import { parseUrl } from './parse/url';
import type { Address } from './parse/url';
import type { WorkspaceValues } from './workspaceValues';
import { generationOf } from '../domain/generation';
import type { Generation } from '../domain/generation';

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
