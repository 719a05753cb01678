import type {
	IServerSettingRead,
	ISettingRead,
} from '@rocket.chat/apps-engine/definition/accessors';

import { readSettings, type Values } from './readSettings';
import { type SettingId, settingIds } from './settingsTable';
import type { Settings } from './snapshot';
import { readWorkspaceValues } from './workspaceSettings';
import type { Clock } from '../domain/clock';

/** On every instance the app is told of saves of its own settings, but not of the workspace's settings. */
const maxAgeMs = 60_000;

export type CurrentSettings = {
	/** `maxAge`: how old the workspace's settings may be (ms). */
	current(maxAge?: number): Promise<Settings>;
	drop(): void;
};

async function readOne(reader: ISettingRead, id: SettingId): Promise<unknown> {
	try {
		return await reader.getValueById(id);
	} catch {
		return undefined;
	}
}

async function readOwn(reader: ISettingRead): Promise<Values> {
	const entries = settingIds.map(async (id) => [id, await readOne(reader, id)] as const);
	return Object.fromEntries(await Promise.all(entries));
}

/** Each value is a call across the sandbox, so all are kept for a minute. */
export function createCurrentSettings(
	own: ISettingRead,
	workspace: IServerSettingRead,
	clock: Clock,
): CurrentSettings {
	let kept: { at: number; settings: Promise<Settings> } | undefined;
	const load = async (): Promise<Settings> => {
		const [values, workspaceValues] = await Promise.all([
			readOwn(own),
			readWorkspaceValues(workspace),
		]);
		return readSettings(values, workspaceValues);
	};
	return {
		current(maxAge = maxAgeMs) {
			const age = clock.now() - (kept?.at ?? 0);
			// A clock that was set back makes them look new.
			if (!kept || age >= maxAge || age < 0) {
				kept = { at: clock.now(), settings: load() };
			}
			return kept.settings;
		},
		drop() {
			kept = undefined;
		},
	};
}
