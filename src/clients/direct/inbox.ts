import type { Interruption } from '../../domain/judging/directReading';
import { type Bytes, maxBytes } from '../../domain/protocols/bytes';
import type { UpgradeResponse } from '../../domain/protocols/upgradeResponse';

export type Arrival =
	| { kind: 'open' }
	| { kind: 'response'; response: UpgradeResponse }
	| { kind: 'bytes'; bytes: Bytes }
	| Interruption;

export type Inbox = {
	put(arrival: Arrival): void;
	/** What came before an end is given first; after it, the end again and again. */
	next(): Promise<Arrival>;
};

/** Keeps what arrives until somebody asks for it, 64 KiB in all: more ends the conversation. */
export function createInbox(): Inbox {
	const waiting: Arrival[] = [];
	let end: Interruption | undefined;
	let taker: ((arrival: Arrival) => void) | undefined;
	let taken = 0;

	const hand = (arrival: Arrival): void => {
		const take = taker;
		taker = undefined;
		if (take) {
			take(arrival);
		} else {
			waiting.push(arrival);
		}
	};

	return {
		put(arrival) {
			if (end) {
				return;
			}
			if (arrival.kind === 'bytes') {
				taken += arrival.bytes.length;
			}
			const next: Arrival = taken > maxBytes ? { kind: 'too-much' } : arrival;
			if (next.kind === 'open' || next.kind === 'response' || next.kind === 'bytes') {
				hand(next);
				return;
			}
			end = next;
			taker?.(next);
			taker = undefined;
		},
		next() {
			const first = waiting.shift() ?? end;
			return first
				? Promise.resolve(first)
				: new Promise((resolve) => {
						taker = resolve;
					});
		},
	};
}
