import { createHash, randomBytes } from 'crypto';
import { connect } from 'net';

import type { Address, DirectTools, Wire, WireEvents } from './connection';
import { bareHost, listen, wireOf } from './nodeStream';
import { secureUpgrade } from './secureUpgrade';
import { createStuckHandshakes } from './stuckHandshakes';
import type { Clock } from '../../domain/clock';

function plain({ host, port }: Address, events: WireEvents): Wire {
	const socket = connect({ host: bareHost(host), port });
	socket.on('lookup', (error: unknown) => {
		if (!error) {
			events.passed('name');
		}
	});
	socket.on('connect', () => events.passed('port'));
	listen(socket, events);
	return wireOf(socket);
}

/** Must be called only once, because the result remembers which handshakes hang. */
export function createDirectTools(
	clock: Clock,
	{ takesAnyCertificate }: { takesAnyCertificate: boolean },
): DirectTools {
	const stuck = createStuckHandshakes(clock);
	return {
		sockets: {
			plain,
			upgrade: (request, events) => secureUpgrade(request, events, { stuck, clock, plain }),
		},
		takesAnyCertificate,
		clock,
		random: (length) => randomBytes(length).toString('latin1'),
		sha1: (text) => createHash('sha1').update(text, 'latin1').digest('base64'),
	};
}
