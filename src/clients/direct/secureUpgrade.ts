import type { Socket } from 'net';

import type { SecureUpgrade, Wire, WireEvents } from './connection';
import {
	certificateOf,
	headerOf,
	type Https,
	type HttpsRequest,
	type HttpsResponse,
	knowsTls,
} from './nodeHttps';
import { bareHost, listen, reasonOf, wireOf } from './nodeStream';
import type { Unanswered } from './stuckHandshakes';
import { upgradeResponse } from '../../domain/protocols/upgradeResponse';

function begin(asked: SecureUpgrade): HttpsRequest {
	// Both sandboxes hand it over here; the packager refuses it at the top of a file.
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

function follow(socket: Socket, events: WireEvents): void {
	socket.on('lookup', (error: unknown) => {
		if (!error) {
			events.passed('name');
		}
	});
	socket.on('connect', () => events.passed('port'));
	socket.on('secureConnect', () => {
		events.passed('tls');
		const certificate = certificateOf(socket);
		if (certificate) {
			events.certificate(certificate);
		}
	});
}

const nothingOpen: Wire = {
	write: () => undefined,
	finish: () => undefined,
	destroy: () => undefined,
};

/**
 * A WebSocket handshake over TLS, its answer read by the platform. Deno keeps the connection of a request that
 * is destroyed amid a TLS handshake: so of those there is one at a time for each address.
 */
export function secureUpgrade(
	asked: SecureUpgrade,
	events: WireEvents,
	unanswered: Unanswered,
): Wire {
	const address = `${asked.host}:${asked.port}`;
	if (unanswered.hangs(address)) {
		events.interrupted({ kind: 'still-silent' });
		return nothingOpen;
	}
	const request = begin(asked);
	let beneath: Socket | undefined;
	let upgraded: Wire | undefined;
	let stage: 'dialling' | 'shaking-hands' | 'over' = 'dialling';
	let abandoned = false;

	const hangUp = (): void => {
		if (beneath && stage === 'shaking-hands' && !knowsTls(beneath)) {
			// Destroying it would not end it, only keep us from hearing of its end.
			abandoned = true;
			unanswered.add(address);
			return;
		}
		request.destroy();
		beneath?.destroy();
	};
	const answer = (response: HttpsResponse): void => {
		stage = 'over';
		if (abandoned) {
			unanswered.remove(address);
			request.destroy();
		}
		events.responded(upgradeResponse(response.statusCode ?? 0, headerOf(response)));
	};

	request.on('socket', (socket) => {
		beneath = socket;
		socket.on('connect', () => {
			stage = 'shaking-hands';
		});
		follow(socket, events);
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
		stage = 'over';
		if (abandoned) {
			unanswered.remove(address);
		}
		events.interrupted({ kind: 'failed', reason: reasonOf(error) });
		events.released();
	});
	request.end();
	return {
		write: (bytes) => upgraded?.write(bytes),
		finish: (bytes) => (upgraded ? upgraded.finish(bytes) : hangUp()),
		destroy: () => (upgraded ? upgraded.destroy() : hangUp()),
	};
}
