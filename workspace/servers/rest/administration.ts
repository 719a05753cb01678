import type { BoxUser, InstallOutcome } from '../../engine/box';

export type InstalledApp = {
	id: string;
	name: string;
	version: string;
	description: string;
	/** The engine's own word. */
	status: string;
};

/** What Rocket.Chat's own routes about people and apps need of the workspace. */
export type Administration = {
	users(): readonly BoxUser[];
	/** Undefined if none is installed. */
	app(): InstalledApp | undefined;
	/** Installs a zip, or updates the app with it. */
	putZip(zip: Buffer): Promise<InstallOutcome>;
};

/** The password of each person of the workspace. */
export const passwordOf = (username: string): string => `${username}-password`;
