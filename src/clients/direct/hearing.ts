import type { Line } from './conversation';
import type { Interruption } from '../../domain/judging/directReading';
import { type Banner, parseBanner } from '../../domain/protocols/banner';
import type { Bytes } from '../../domain/protocols/bytes';

/** The result of parsing the bytes that have arrived so far. */
export type HearingStep<Value> = { kind: 'more' } | { kind: 'done'; value: Value; rest: Bytes };

export type Hear = <Value>(
	read: (bytes: Bytes) => HearingStep<Value>,
) => Promise<{ kind: 'heard'; value: Value } | Interruption>;

/** Collects bytes until `read` is done with them. The next call starts with the bytes that are left. */
export function createHearing(line: Line): Hear {
	let received: Bytes = '';
	return async (read) => {
		for (;;) {
			const step = read(received);
			if (step.kind === 'done') {
				received = step.rest;
				return { kind: 'heard', value: step.value };
			}
			const arrival = await line.next();
			if (arrival.kind === 'bytes') {
				received += arrival.bytes;
			} else if (arrival.kind !== 'open' && arrival.kind !== 'response') {
				return arrival;
			}
		}
	};
}

/** Reads a greeting to the end of its line. */
export function wholeBanner(bytes: Bytes): HearingStep<Banner> {
	const read = parseBanner(bytes);
	return read.kind === 'more' ? read : { kind: 'done', value: read.banner, rest: read.rest };
}
