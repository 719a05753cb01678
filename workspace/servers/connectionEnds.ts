import type { Socket } from 'node:net';

import type { Peer } from './securityLog';

/** The address of the client, and the port that it connected to. */
export const endsOf = (socket: Socket): { from: Peer; to: Peer } => ({
	from: { address: socket.remoteAddress ?? '', port: socket.remotePort ?? 0 },
	to: { address: socket.localAddress ?? '', port: socket.localPort ?? 0 },
});
