import type { Socket } from 'net';

import type { SecureUpgrade, Sockets, Wire, WireEvents } from './connection';
import {
	certificateOf,
	headerOf,
	type Https,
	type HttpsRequest,
	type HttpsResponse,
	knowsTls,
} from './nodeHttps';
import { bareHost, listen, shortReason, wireOf } from './nodeStream';
import { watchPort } from './portWatch';
import type { Unanswered } from './stuckHandshakes';
import type { Clock } from '../../domain/clock';
import { upgradeResponse } from '../../domain/protocols/upgradeResponse';

function createRequest(asked: SecureUpgrade): HttpsRequest {
	// Both sandboxes allow this `require` here. The packager refuses an import at the top of a file.
	const https: Https = require('https');
	return https.request({
		host: bareHost(asked.host),
		port: asked.port,
		path: asked.path,
		headers: { ...asked.headers },
		agent: false,
		rejectUnauthorized: !asked.acceptAnyCertificate,
	});
}

function reportLayers(socket: Socket, events: WireEvents, passPort: () => void): void {
	socket.on('lookup', (error: unknown) => {
		if (!error) {
			events.passed('name');
		}
	});
	socket.on('connect', passPort);
	socket.on('secureConnect', () => {
		events.passed('tls');
		const certificate = certificateOf(socket);
		if (certificate) {
			events.certificate(certificate);
		}
	});
}

const closedWire: Wire = {
	write: () => undefined,
	finish: () => undefined,
	destroy: () => undefined,
};

export type UpgradeTools = {
	stuck: Unanswered;
	clock: Clock;
	plain: Sockets['plain'];
};

/**
 * Makes a WebSocket handshake over TLS and lets the platform read its answer. Deno keeps the connection of a
 * request that is destroyed during a TLS handshake, so only one such request per address is left open.
 */
export function secureUpgrade(
	asked: SecureUpgrade,
	events: WireEvents,
	{ stuck: unanswered, clock, plain }: UpgradeTools,
): Wire {
	const address = `${asked.host}:${asked.port}`;
	if (unanswered.hangs(address)) {
		events.interrupted({ kind: 'still-silent' });
		return closedWire;
	}
	const request = createRequest(asked);
	let isPortSeen = false;
	const passPort = (): void => {
		if (!isPortSeen) {
			isPortSeen = true;
			events.passed('port');
		}
	};
	const port = watchPort(asked, { clock, plain }, passPort);
	let transport: Socket | undefined;
	let upgraded: Wire | undefined;
	let stage: 'connecting' | 'handshake' | 'ended' = 'connecting';
	let abandoned = false;

	const disconnect = (): void => {
		port.heard();
		if (transport && stage === 'handshake' && !knowsTls(transport)) {
			// Destroying the request would not close its connection, and we would not learn when it ends.
			abandoned = true;
			unanswered.add(address);
			return;
		}
		request.destroy();
		transport?.destroy();
	};
	const answer = (response: HttpsResponse): void => {
		port.heard();
		stage = 'ended';
		if (abandoned) {
			unanswered.remove(address);
			request.destroy();
		}
		events.responded(upgradeResponse(response.statusCode ?? 0, headerOf(response), true));
	};

	request.on('socket', (socket) => {
		transport = socket;
		socket.on('connect', () => {
			port.heard();
			stage = 'handshake';
		});
		reportLayers(socket, events, passPort);
	});
	request.on('response', (response) => {
		response.on('error', () => undefined);
		answer(response);
	});
	request.on('upgrade', (response, socket, head) => {
		upgraded = wireOf(socket);
		listen(socket, events);
		answer(response);
		if (abandoned) {
			socket.destroy();
		}
		if (head.length > 0) {
			events.received(head.toString('latin1'));
		}
	});
	request.on('error', (error) => {
		port.heard();
		stage = 'ended';
		if (abandoned) {
			unanswered.remove(address);
		}
		events.interrupted({ kind: 'failed', reason: shortReason(error) });
		events.released();
	});
	request.end();
	return {
		write: (bytes) => upgraded?.write(bytes),
		finish: (bytes) => (upgraded ? upgraded.finish(bytes) : disconnect()),
		destroy: () => (upgraded ? upgraded.destroy() : disconnect()),
	};
}
