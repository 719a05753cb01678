import type { SettingFault } from './parse/parsed';
import type { Address } from './parse/url';
import type { SettingId } from './settings';

export type FaultySetting = {
	readonly setting: SettingId;
	readonly reason: SettingFault;
	readonly example: string;
};

/** All that is configured at one moment. Immutable: a saved setting makes a new one. */
export type Settings = {
	readonly rocketChat: {
		readonly address: Address | undefined;
		readonly userId: string;
		readonly token: string;
	};
	readonly callServer: {
		readonly url: Address | undefined;
		readonly host: string;
		readonly port: number | undefined;
		readonly path: string;
		readonly workspaceUrl: Address | undefined;
		readonly workspaceHost: string;
		readonly workspacePort: number | undefined;
	};
	readonly managementServer: {
		readonly host: string;
		readonly port: number;
		readonly username: string;
		readonly password: string;
	};
	readonly checks: { readonly timeoutMs: number; readonly slowAfterMs: number };
	readonly roles: { readonly users: readonly string[]; readonly admins: readonly string[] };
	/** The workspace's own language, for users who chose none. */
	readonly language: string;
	readonly faults: readonly FaultySetting[];
};
