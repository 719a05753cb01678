import type { Wire, WireEvents } from './connection';
import { type Arrival, createInbox } from './inbox';
import type { Clock } from '../../domain/clock';
import { errorText } from '../../domain/errorText';
import type { Certificate, Measured, NotSent, Passed } from '../../domain/judging/directReading';
import type { Problem } from '../../domain/problem';
import type { Bytes } from '../../domain/protocols/bytes';
import type { Layer } from '../../domain/step';

/** One connection as a protocol client uses it. */
export type Line = {
	next(): Promise<Arrival>;
	write(bytes: Bytes): void;
	passed(layer: Layer): void;
	/** The layer that was reached last. */
	reached(): Layer | undefined;
	/** Sets the bytes to write at the end, before the connection is closed. */
	closeWith(bytes: Bytes): void;
};

/** The reading of a question that the app refused before it opened a connection. */
export const notSent = (problem: Problem): NotSent & Measured => ({
	kind: 'not-sent',
	problem,
	ms: 0,
	passed: [],
	certificate: undefined,
});

/** The longest time for writing the closing bytes. */
const maxClosingMs = 500;

/** Makes one attempt within one deadline, and always closes the connection. */
export async function converse<Result>(
	open: (events: WireEvents) => Wire,
	{ clock, timeoutMs }: { clock: Clock; timeoutMs: number },
	talk: (line: Line) => Promise<Result>,
): Promise<Result & Measured> {
	const inbox = createInbox();
	const times = createLayerTimes(clock);
	const deadline = clock.timer(timeoutMs);
	void deadline.elapsed.then(() => inbox.put({ kind: 'silent' }));

	let closingBytes: Bytes | undefined;
	let closingTimer: ReturnType<Clock['timer']> | undefined;
	const events: WireEvents = {
		passed(layer) {
			times.pass(layer);
			if (layer === 'port') {
				inbox.put({ kind: 'open' });
			}
		},
		certificate: (seen) => times.saw(seen),
		responded: (response) => inbox.put({ kind: 'response', response }),
		received: (bytes) => inbox.put({ kind: 'bytes', bytes }),
		interrupted: (by) => inbox.put(by),
		released: () => closingTimer?.cancel(),
	};

	let wire: Wire | undefined;
	try {
		wire = open(events);
	} catch (error) {
		// Some platforms throw at once for an invalid port or header, which others report later.
		inbox.put({ kind: 'failed', reason: errorText(error).slice(0, 300) });
	}
	try {
		const result = await talk({
			next: inbox.next,
			write: (bytes) => wire?.write(bytes),
			passed: times.pass,
			reached: times.reached,
			closeWith: (bytes) => {
				closingBytes = bytes;
			},
		});
		return { ...result, ...times.measured() };
	} finally {
		deadline.cancel();
		if (closingBytes === undefined) {
			wire?.destroy();
		} else {
			closingTimer = clock.timer(maxClosingMs);
			void closingTimer.elapsed.then(() => wire?.destroy());
			wire?.finish(closingBytes);
		}
	}
}

export type LayerTimes = {
	pass(layer: Layer): void;
	/** The layer that was reached last. */
	reached(): Layer | undefined;
	saw(certificate: Certificate): void;
	measured(): Measured;
};

/** Measures how long each layer took, from the end of the previous one. */
function createLayerTimes(clock: Clock): LayerTimes {
	const started = clock.now();
	const passed: Passed[] = [];
	let since = started;
	let certificate: Certificate | undefined;
	return {
		pass(layer) {
			const now = clock.now();
			passed.push({ layer, ms: now - since });
			since = now;
		},
		reached: () => passed[passed.length - 1]?.layer,
		saw(seen) {
			certificate = seen;
		},
		measured: () => ({ ms: clock.now() - started, passed, certificate }),
	};
}
