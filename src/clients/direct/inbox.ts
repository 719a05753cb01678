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
	/** Returns what arrived before the end first, and then the end on every call. */
	next(): Promise<Arrival>;
};

/** Keeps what arrives until it is read. More than 64 KiB in total ends the conversation. */
export function createInbox(): Inbox {
	const waiting: Arrival[] = [];
	let end: Interruption | undefined;
	let resolveNext: ((arrival: Arrival) => void) | undefined;
	let receivedBytes = 0;

	const deliver = (arrival: Arrival): void => {
		const resolve = resolveNext;
		resolveNext = undefined;
		if (resolve) {
			resolve(arrival);
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
				receivedBytes += arrival.bytes.length;
			}
			const next: Arrival = receivedBytes > maxBytes ? { kind: 'too-much' } : arrival;
			if (next.kind === 'open' || next.kind === 'response' || next.kind === 'bytes') {
				deliver(next);
				return;
			}
			end = next;
			resolveNext?.(next);
			resolveNext = undefined;
		},
		next() {
			const first = waiting.shift() ?? end;
			return first
				? Promise.resolve(first)
				: new Promise((resolve) => {
						resolveNext = resolve;
					});
		},
	};
}
