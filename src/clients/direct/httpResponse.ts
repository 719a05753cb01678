import type { Line } from './conversation';
import type { Interruption } from '../../domain/judging/directReading';
import type { Bytes } from '../../domain/protocols/bytes';
import { parseUpgradeResponse, type UpgradeResponse } from '../../domain/protocols/upgradeResponse';

export type HandshakeAnswer =
	| { kind: 'response'; response: UpgradeResponse; rest: Bytes }
	| { kind: 'not-http'; text: string }
	| Interruption;

/** Waits for the answer to the opening handshake. The `rest` after it belongs to the first frame. */
export async function handshakeAnswer(line: Line, openingText: Bytes): Promise<HandshakeAnswer> {
	let received: Bytes = '';
	for (;;) {
		const arrival = await line.next();
		switch (arrival.kind) {
			case 'open':
				line.write(openingText);
				break;
			case 'response':
				return { ...arrival, rest: '' };
			case 'bytes': {
				received += arrival.bytes;
				const read = parseUpgradeResponse(received);
				if (read.kind === 'too-long') {
					return { kind: 'too-much' };
				}
				if (read.kind !== 'more') {
					return read;
				}
				break;
			}
			default:
				return arrival;
		}
	}
}
