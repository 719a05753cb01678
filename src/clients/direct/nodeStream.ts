import type { Socket } from 'net';

import type { Wire, WireEvents } from './connection';
import { errorText } from '../../domain/errorText';

/** Removes the brackets of an IPv6 address, which sockets do not accept. */
export const bareHost = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');

export const shortReason = (error: unknown): string => errorText(error).slice(0, 300);

/** Reports what a socket receives, and its end. */
export function listen(socket: Socket, events: WireEvents): void {
	socket.on('data', (chunk: Buffer) => events.received(chunk.toString('latin1')));
	socket.on('error', (error) => events.interrupted({ kind: 'failed', reason: shortReason(error) }));
	socket.on('end', () => events.interrupted({ kind: 'closed' }));
	socket.on('close', () => {
		events.interrupted({ kind: 'closed' });
		events.released();
	});
}

/** Writes bytes as a Buffer, because not every sandbox writes a string in latin1. */
export const wireOf = (socket: Socket): Wire => ({
	write: (bytes) => void (socket.writable && socket.write(Buffer.from(bytes, 'latin1'))),
	finish(bytes) {
		if (socket.writable) {
			socket.end(Buffer.from(bytes, 'latin1'), () => socket.destroy());
		} else {
			socket.destroy();
		}
	},
	destroy: () => void socket.destroy(),
});
