import type { Duplex } from 'node:stream';

import type { WebSocket } from 'ws';

import { serverFrame } from './serverFrames';
import { sipAnswers } from './sipAnswers';

const text = 1;
const megabytes16 = 16 * 1024 * 1024;

/** Returns the frames of this answer, in the form of the fault. */
function framesOf(answer: string, fault: string): Buffer[] {
	const half = Math.floor(answer.length / 2);
	const [first, second] = [answer.slice(0, half), answer.slice(half)];
	switch (fault) {
		case 'fragmented':
			return [
				serverFrame(first, { opcode: text, final: false }),
				serverFrame('are you there', { opcode: 9 }),
				serverFrame(second, { opcode: 0 }),
			];
		case 'ping-between':
			return [
				serverFrame('', { opcode: 9 }),
				serverFrame('ping', { opcode: 9 }),
				serverFrame('\r\n\r\n', { opcode: text }),
			];
		case 'huge-frame':
			return [serverFrame(answer, { opcode: text, announced: megabytes16 })];
		case 'masked-frame':
			return [serverFrame(answer, { opcode: text, masked: true })];
		case 'not-sip-message':
			return [serverFrame('{"hello":"world"}', { opcode: text })];
		case 'another-call':
			return [serverFrame(answer.replace(/Call-ID: .*/, 'Call-ID: x'), { opcode: text })];
		case 'closes-websocket':
			return [serverFrame('\x03\xe8', { opcode: 8 })];
		case 'endless-fragments':
			return Array.from({ length: 80 }, (_, at) =>
				serverFrame('x'.repeat(1000), { opcode: at === 0 ? text : 0, final: false }),
			);
		default:
			return [serverFrame(answer, { opcode: text })];
	}
}

/** Answers every request in a WebSocket. Writes to the socket itself, because the library cannot send wrong frames. */
export function serveSip(
	client: WebSocket,
	socket: Duplex,
	fault: string,
	heard: (request: string) => void,
): void {
	client.on('error', () => undefined);
	client.on('message', (data: Buffer) => {
		const request = data.toString();
		heard(request);
		if (!socket.writable) {
			return;
		}
		for (const answer of sipAnswers(request, fault)) {
			framesOf(answer, fault).forEach((frame) => socket.write(frame));
			if (fault === 'ping-between') {
				client.on('pong', (said: Buffer) => {
					if (said.toString() === 'ping') {
						socket.write(serverFrame(answer, { opcode: text }));
					}
				});
			}
		}
	});
}
