import { judgeSave } from './judgeSave';
import { isSecret, type SettingId, settingsTable } from './settingsTable';
import type { Clock } from '../domain/clock';

/** The outcome of a save: it changed the setting, stored the same value again, or was refused. */
export type SaveOutcome = 'changed' | 'unchanged' | 'refused';

/** Returns the value that the settings page shows for a stored one. If none was ever stored, that is the default. */
function meantBy(id: SettingId, raw: unknown): unknown {
	if (settingsTable[id].kind === 'room') {
		// The page makes a new list each time.
		const room = settingsTable[id].parse(raw);
		return room.ok ? room.value : raw;
	}
	const judged = judgeSave(id, raw);
	const value = judged.kind === 'normalise' ? judged.value : raw;
	return value ?? '';
}

export const meansTheSame = (id: SettingId, one: unknown, other: unknown): boolean =>
	meantBy(id, one) === meantBy(id, other);

/** A save has failed if the engine does not report its end within this time. */
const maxAgeMs = 30_000;

type Accepted = { value: unknown };
export type SavesUnderway = {
	/** To be called when a save begins. The result is an argument of `acceptedSince` later. */
	begin(id: SettingId): Accepted | undefined;
	/** Returns a value that was accepted for this setting, and that was not stored yet when the save began. */
	acceptedSince(id: SettingId, known: Accepted | undefined): Accepted | undefined;
	/** To be called when the first hook ends. */
	decide(id: SettingId, outcome: SaveOutcome, value: unknown): void;
	/** To be called when the value is stored. Returns the outcome that the first hook decided. */
	end(id: SettingId): SaveOutcome;
};

/** The engine calls the two hooks of a save separately, and saves of the same setting may overlap. Kept in memory, for this instance. */
export function createSavesUnderway(clock: Clock): SavesUnderway {
	const waiting = new Map<SettingId, { outcome: SaveOutcome; at: number; accepted?: Accepted }[]>();
	const latest = new Map<SettingId, Accepted>();
	const waitingFor = (id: SettingId) =>
		(waiting.get(id) ?? []).filter(({ at }) => clock.now() - at < maxAgeMs);
	return {
		begin(id) {
			const known = latest.get(id);
			// A value that is not stored yet is not in the old setting either.
			return waitingFor(id).some(({ accepted }) => accepted === known) ? undefined : known;
		},
		acceptedSince(id, known) {
			const now = latest.get(id);
			return now === known ? undefined : now;
		},
		decide(id, outcome, value) {
			const accepted = { value };
			// Secrets are never refused, so nobody asks for them.
			const keeps = outcome !== 'refused' && !isSecret(id);
			if (keeps) {
				latest.set(id, accepted);
			}
			const entry = { outcome, at: clock.now(), ...(keeps ? { accepted } : {}) };
			waiting.set(id, [...waitingFor(id), entry]);
		},
		end(id) {
			const [first, ...rest] = waitingFor(id);
			waiting.set(id, rest);
			return first?.outcome ?? 'changed';
		},
	};
}
