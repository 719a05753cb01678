import { judgeSave } from './judgeSave';
import { isSecret, type SettingId } from './settingsTable';
import type { Clock } from '../domain/clock';

/** What became of a save: it changed the setting, stored what was there already, or was refused. */
export type SaveOutcome = 'changed' | 'unchanged' | 'refused';

/** What the settings page means by a stored value: one that was never stored is the default. */
function meantBy(id: SettingId, raw: unknown): unknown {
	const judged = judgeSave(id, raw);
	const value = judged.kind === 'normalise' ? judged.value : raw;
	return value ?? '';
}

export const meansTheSame = (id: SettingId, one: unknown, other: unknown): boolean =>
	meantBy(id, one) === meantBy(id, other);

/** A save of which the engine tells no end has failed. */
const maxAgeMs = 30_000;

type Accepted = { value: unknown };
export type SavesUnderway = {
	/** To be called when a save begins: what is asked later for `acceptedSince`. */
	begin(id: SettingId): Accepted | undefined;
	/** A value of this setting that was accepted, and that the setting did not have yet when the save began. */
	acceptedSince(id: SettingId, known: Accepted | undefined): Accepted | undefined;
	/** The first hook has ended. */
	decide(id: SettingId, outcome: SaveOutcome, value: unknown): void;
	/** The value is stored: what the first hook has decided. */
	end(id: SettingId): SaveOutcome;
};

/** The two hooks of a save are calls of their own, and saves of the same setting may overlap. In memory, on this instance. */
export function createSavesUnderway(clock: Clock): SavesUnderway {
	const waiting = new Map<SettingId, { outcome: SaveOutcome; at: number; accepted?: Accepted }[]>();
	const latest = new Map<SettingId, Accepted>();
	const waitingFor = (id: SettingId) =>
		(waiting.get(id) ?? []).filter(({ at }) => clock.now() - at < maxAgeMs);
	return {
		begin(id) {
			const known = latest.get(id);
			// What is not stored yet is not in the old setting either.
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
