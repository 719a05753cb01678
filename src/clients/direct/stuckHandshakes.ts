import type { Clock } from '../../domain/clock';

/** The addresses with a handshake that hangs and cannot be ended. */
export type Unanswered = {
	hangs(address: string): boolean;
	add(address: string): void;
	/** Called when the handshake has ended. */
	remove(address: string): void;
};

/** After this long the address is tried again, because the handshake with a rebooted server never ends. */
const restMs = 5 * 60_000;

export function createStuckHandshakes(clock: Clock): Unanswered {
	const until = new Map<string, number>();
	return {
		hangs: (address) => (until.get(address) ?? 0) > clock.now(),
		add: (address) => void until.set(address, clock.now() + restMs),
		remove: (address) => void until.delete(address),
	};
}
