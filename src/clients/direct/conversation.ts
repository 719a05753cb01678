import type { Wire, WireEvents } from './connection';
import { type Arrival, createInbox } from './inbox';
import type { Clock } from '../../domain/clock';
import { errorText } from '../../domain/errorText';
import type { Certificate, Measured, Passed } from '../../domain/judging/directReading';
import type { Bytes } from '../../domain/protocols/bytes';
import type { Layer } from '../../domain/step';

/** One connection as its client sees it. */
export type Line = {
	next(): Promise<Arrival>;
	write(bytes: Bytes): void;
	passed(layer: Layer): void;
	/** The layer that was reached last. */
	reached(): Layer | undefined;
	/** What to say when all is over, instead of hanging up. */
	closeWith(bytes: Bytes): void;
};

/** How long a last word may take before the connection is cut after all. */
const graceMs = 500;

/** One attempt with one deadline around all of it. Whatever happens, nothing stays open. */
export async function converse<Result>(
	open: (events: WireEvents) => Wire,
	{ clock, timeoutMs }: { clock: Clock; timeoutMs: number },
	talk: (line: Line) => Promise<Result>,
): Promise<Result & Measured> {
	const inbox = createInbox();
	const times = createLayerTimes(clock);
	const deadline = clock.timer(timeoutMs);
	void deadline.elapsed.then(() => inbox.put({ kind: 'silent' }));

	let lastWord: Bytes | undefined;
	let grace: ReturnType<Clock['timer']> | undefined;
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
		released: () => grace?.cancel(),
	};

	let wire: Wire | undefined;
	try {
		wire = open(events);
	} catch (error) {
		// Some platforms throw at once what others report: a port or a header they do not like.
		inbox.put({ kind: 'failed', reason: errorText(error).slice(0, 300) });
	}
	try {
		const result = await talk({
			next: inbox.next,
			write: (bytes) => wire?.write(bytes),
			passed: times.pass,
			reached: times.reached,
			closeWith: (bytes) => {
				lastWord = bytes;
			},
		});
		return { ...result, ...times.measured() };
	} finally {
		deadline.cancel();
		if (lastWord === undefined) {
			wire?.destroy();
		} else {
			grace = clock.timer(graceMs);
			void grace.elapsed.then(() => wire?.destroy());
			wire?.finish(lastWord);
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

/** How long each layer took by itself, from the end of the one before. */
export function createLayerTimes(clock: Clock): LayerTimes {
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
