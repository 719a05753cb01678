import type { SettingFault } from './parse/parsed';
import type { Address } from './parse/url';
import type { SettingId, ways } from './settingsTable';
import type { TeamVoice } from './workspaceSettings';
import { basicAuth } from '../domain/protocols/bytes';

export type FaultySetting = {
	readonly setting: SettingId;
	readonly reason: SettingFault;
	readonly example: string;
};

/** How a target is to be asked; `off`: not at all. */
export type WayChoice = (typeof ways)[number];

/** All that is configured at one moment. Immutable: a saved setting makes a new one. */
export type Settings = {
	readonly rocketChat: {
		readonly address: Address | undefined;
		/** Where others reach the workspace. */
		readonly siteUrl: Address | undefined;
		readonly userId: string;
		readonly token: string;
	};
	readonly callServer: {
		readonly way: WayChoice;
		readonly url: Address | undefined;
		readonly host: string;
		readonly port: number | undefined;
		readonly path: string;
		readonly workspaceUrl: Address | undefined;
		readonly workspaceHost: string;
		readonly workspacePort: number | undefined;
	};
	readonly managementServer: {
		readonly way: WayChoice;
		readonly host: string;
		readonly port: number;
		readonly username: string;
		readonly password: string;
	};
	/** What the workspace's own settings for team voice say. */
	readonly teamVoice: TeamVoice;
	readonly simotel: {
		/** Where its API lies, version included; no slash at the end. */
		readonly api: Address | undefined;
		readonly apiKey: string;
		readonly username: string;
		readonly password: string;
		/** Guards the address for events; empty when there is none that is long enough. */
		readonly eventSecret: string;
		readonly eventSecretTooShort: boolean;
	};
	readonly checks: {
		readonly timeoutMs: number;
		readonly slowAfterMs: number;
		readonly acceptSelfSigned: boolean;
	};
	readonly roles: { readonly users: readonly string[]; readonly admins: readonly string[] };
	/** The workspace's own language, for users who chose none. */
	readonly language: string;
	readonly faults: readonly FaultySetting[];
	/** Settings of the app that hold more than their default. */
	readonly own: readonly SettingId[];
};

/** Everything that a server is told and nobody else may read. */
export function secretsIn({ rocketChat, managementServer, simotel }: Settings): string[] {
	const plain = [
		rocketChat.token,
		rocketChat.userId,
		managementServer.username,
		managementServer.password,
		simotel.apiKey,
		simotel.username,
		simotel.password,
		simotel.eventSecret,
	].filter((secret) => secret !== '');
	return [...plain, basicAuth(simotel.username, simotel.password)];
}
