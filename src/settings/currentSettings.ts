import type {
	IServerSettingRead,
	ISettingRead,
} from '@rocket.chat/apps-engine/definition/accessors';

import { readSettings, type Values } from './readSettings';
import { type SettingId, settingIds } from './settingsTable';
import type { Settings } from './snapshot';
import { readWorkspaceValues } from './workspaceSettings';
import type { Clock } from '../domain/clock';

/** Another instance's save reaches us by `onSettingUpdated`; the workspace's own settings by nothing but time. */
const keptMs = 60_000;

export type LiveSettings = { current(): Promise<Settings>; drop(): void };

async function readOne(read: ISettingRead, id: SettingId): Promise<unknown> {
	try {
		return await read.getValueById(id);
	} catch {
		return undefined;
	}
}

async function readOwn(read: ISettingRead): Promise<Values> {
	const values = await Promise.all(
		settingIds.map(async (id) => ({ id, value: await readOne(read, id) })),
	);
	return values.reduce<Values>((all, { id, value }) => ({ ...all, [id]: value }), {});
}

/** Each read is a call across the sandbox, so the whole is kept for a minute at most. */
export function createLiveSettings(
	own: ISettingRead,
	workspace: IServerSettingRead,
	clock: Clock,
): LiveSettings {
	let kept: { at: number; settings: Promise<Settings> } | undefined;
	const load = async (): Promise<Settings> => {
		const [values, workspaceValues] = await Promise.all([
			readOwn(own),
			readWorkspaceValues(workspace),
		]);
		return readSettings(values, workspaceValues);
	};
	return {
		current() {
			if (!kept || clock.now() - kept.at >= keptMs) {
				kept = { at: clock.now(), settings: load() };
			}
			return kept.settings;
		},
		drop() {
			kept = undefined;
		},
	};
}
