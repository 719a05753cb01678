import type { Socket } from 'net';

import { bareHost, listen, reasonOf, wireOf } from './nodeWire';
import type { SecureUpgrade, Wire, WireEvents } from './sockets';
import { textField } from '../domain/reading';
import { upgradeResponse } from '../domain/webSocket/upgradeResponse';

type Headers = Readonly<Record<string, string | string[] | undefined>>;
type Response = {
	statusCode?: number;
	headers: Headers;
	on(event: 'error', heard: () => void): void;
};
type Request = {
	on(event: 'socket', heard: (socket: Socket) => void): void;
	on(event: 'response', heard: (response: Response) => void): void;
	on(event: 'upgrade', heard: (response: Response, socket: Socket, head: Buffer) => void): void;
	on(event: 'error', heard: (error: unknown) => void): void;
	end(): void;
	destroy(): void;
};
/** What we use of `https`: the packager cannot find its types. */
type Https = { request(options: Readonly<Record<string, unknown>>): Request };
type Peered = Socket & { getPeerCertificate(): unknown; authorizationError?: unknown };

/** Deno's sockets show no certificate. */
const isPeered = (socket: Socket): socket is Peered => 'getPeerCertificate' in socket;

const headerOf =
	(headers: Headers) =>
	(name: string): string | undefined => {
		const value = headers[name];
		return Array.isArray(value) ? value.join(', ') : value;
	};

function look(socket: Socket, events: WireEvents): void {
	events.passed('tls');
	if (!isPeered(socket)) {
		return;
	}
	const validTo = Date.parse(textField(socket.getPeerCertificate(), 'valid_to') ?? '');
	const distrust = socket.authorizationError;
	if (!Number.isNaN(validTo)) {
		events.certificate({ validTo, distrust: distrust ? reasonOf(distrust) : undefined });
	}
}

function follow(socket: Socket, events: WireEvents): void {
	socket.on('lookup', (error: unknown) => {
		if (!error) {
			events.passed('name');
		}
	});
	socket.on('connect', () => events.passed('port'));
	socket.on('secureConnect', () => look(socket, events));
}

/** A WebSocket handshake over TLS, its answer read by the platform. */
export function secureUpgrade(asked: SecureUpgrade, events: WireEvents): Wire {
	// Both sandboxes hand it over here; the packager refuses it at the top of a file.
	const https: Https = require('https');
	const { host, port, path, headers, acceptAnyCertificate } = asked;
	const request = https.request({
		host: bareHost(host),
		port,
		path,
		headers: { ...headers },
		agent: false,
		rejectUnauthorized: !acceptAnyCertificate,
	});
	let open: Wire = {
		write: () => undefined,
		finish: () => void request.destroy(),
		destroy: () => void request.destroy(),
	};
	request.on('socket', (socket) => follow(socket, events));
	request.on('response', (response) => {
		response.on('error', () => undefined);
		events.responded(upgradeResponse(response.statusCode ?? 0, headerOf(response.headers)));
	});
	request.on('upgrade', (response, socket, head) => {
		open = wireOf(socket);
		listen(socket, events);
		events.responded(upgradeResponse(response.statusCode ?? 0, headerOf(response.headers)));
		if (head.length > 0) {
			events.received(head.toString('latin1'));
		}
	});
	request.on('error', (error) => {
		events.interrupted({ kind: 'failed', reason: reasonOf(error) });
		events.released();
	});
	request.end();
	return {
		write: (bytes) => open.write(bytes),
		finish: (bytes) => open.finish(bytes),
		destroy: () => open.destroy(),
	};
}
