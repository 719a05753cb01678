import type { SettingFault } from './parse/parsed';
import type { Stored } from './settingKinds';
import { type SettingId, settingsTable } from './settingsTable';

/** The decision about a value that an admin saves: store it as typed, store another form of it, or refuse it. */
export type SaveJudgement =
	| { kind: 'keep' }
	| { kind: 'normalise'; value: Stored }
	| { kind: 'refuse'; reason: SettingFault; example: string };

/**
 * Judges each setting alone, because Rocket.Chat saves them one by one. Secrets are stored as typed, because the
 * engine logs any value that an app returns; their faults are found when they are read.
 */
export function judgeSave(id: SettingId, raw: unknown): SaveJudgement {
	const normalised = settingsTable[id].normalise?.(raw);
	if (!normalised) {
		return { kind: 'keep' };
	}
	if (!normalised.ok) {
		return { kind: 'refuse', reason: normalised.reason, example: normalised.example };
	}
	return normalised.value === raw
		? { kind: 'keep' }
		: { kind: 'normalise', value: normalised.value };
}
