import { type Beat, beatFrom, beatStates, maxLatencyMs, whyOf } from './beat';

export const hourMs = 3_600_000;

/** Returns the beginning of the hour. */
export const hourOf = (at: number): number => Math.floor(at / hourMs) * hourMs;

/** `04:05 down 3000 refused`: minute and second of the hour, state, latency in ms, and the problem or the proof. */
export function writeBeatLine(beat: Beat): string {
	const time = new Date(beat.at).toISOString().slice(14, 19);
	return [time, beat.state, beat.ms, whyOf(beat)].join(' ').trim();
}

const pattern = /^([0-5]\d):([0-5]\d) ([a-z]+) (\d{1,6})(?: ([a-z0-9-]+))?$/;

/** Returns undefined if the line cannot be read. */
export function readBeatLine(hour: number, line: unknown): Beat | undefined {
	const [, minutes, seconds, word, ms, why] =
		(typeof line === 'string' && pattern.exec(line)) || [];
	const state = beatStates.find((known) => known === word);
	if (!state) {
		return undefined;
	}
	const at = hour + (Number(minutes) * 60 + Number(seconds)) * 1000;
	return beatFrom(at, state, Math.min(Number(ms), maxLatencyMs), why ?? '');
}
