import type { Clock } from '../../domain/clock';

/** Handshakes that hang and cannot be ended, by address. */
export type Unanswered = {
	hangs(address: string): boolean;
	add(address: string): void;
	/** It came to an end after all. */
	remove(address: string): void;
};

/** A server that was rebooted never tells: after this long its address gets another chance. */
const restMs = 5 * 60_000;

export function createStuckHandshakes(clock: Clock): Unanswered {
	const until = new Map<string, number>();
	return {
		hangs: (address) => (until.get(address) ?? 0) > clock.now(),
		add: (address) => void until.set(address, clock.now() + restMs),
		remove: (address) => void until.delete(address),
	};
}
