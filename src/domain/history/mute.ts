import { field, textField } from '../json';

/** Commands write it and the monitor only reads it, because nothing in the store is atomic. */
export type Mute = {
	readonly at: number;
	readonly until: number;
	readonly userId: string;
	readonly reason: string;
};

export const maxMuteMs = 30 * 86_400_000;
export const maxReasonLength = 200;

/**
 * A recovery ends a mute: `recoveredAt` is the last time when a fault ended and no other was left.
 * A mute or a recovery in the future was stored before the clock was set back.
 */
export function isMuted(mute: Mute | undefined, recoveredAt: number, now: number): boolean {
	const hasRecovered = mute !== undefined && recoveredAt > mute.at && recoveredAt <= now;
	if (!mute || mute.until <= now || hasRecovered) {
		return false;
	}
	return mute.until - now <= maxMuteMs;
}

export function decodeMute(stored: unknown): Mute | undefined {
	const at = field(stored, 'at');
	const until = field(stored, 'until');
	if (typeof at !== 'number' || typeof until !== 'number') {
		return undefined;
	}
	return {
		at,
		until,
		userId: textField(stored, 'userId') ?? '',
		reason: (textField(stored, 'reason') ?? '').slice(0, maxReasonLength),
	};
}
