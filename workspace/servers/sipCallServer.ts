import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

import { type WebSocket, WebSocketServer } from 'ws';

import { endsOf } from './connectionEnds';
import { nginxBadGateway, nginxPlainToHttps, nginxUpgradeRemoved } from './nginxAnswers';
import type { Ban, Port } from './port';
import { recorded } from './recorded';
import type { SecurityLog } from './securityLog';
import { serveSip } from './sipOverWebSocket';
import { openTlsPort } from './tlsPort';

const html = '<html><body>It works!</body></html>';
/** Answers to every request, with an Upgrade header or without one. */
const nginxAnswers: Readonly<Record<string, string>> = {
	'plain-to-https': nginxPlainToHttps,
	'tls-proxy-bad-gateway': nginxBadGateway,
	'tls-proxy-removes-upgrade': nginxUpgradeRemoved,
};
const refusals: Readonly<Record<string, string>> = {
	...nginxAnswers,
	'plain-http': `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${html.length}\r\n\r\n${html}`,
	'not-found': 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n',
	'no-sip-module': recorded.asteriskNoSubprotocol,
	'unauthorized': 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n',
	'bad-gateway': 'HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n',
	'not-http': recorded.asteriskBanner,
	'redirect':
		'HTTP/1.1 302 Found\r\nLocation: https://pbx.example.com/sip?token=canary\r\nContent-Length: 0\r\n\r\n',
	// The correct answer to another key, as a cache might send it.
	'wrong-accept-key': recorded.kamailioUpgrade,
	'long-header': `HTTP/1.1 101 Switching Protocols\r\n${'X-Long: yes, very\r\n'.repeat(4000)}`,
};

export type CallServer = {
	readonly port: Port;
	secure(): boolean;
	setFault(fault: string): Promise<void>;
	ban(by: Ban | undefined): Promise<void>;
	opened(): number;
	/** Resolves with the code with which the next WebSocket is closed; 1006 means without a code. */
	nextClosed(): Promise<number>;
	forget(): void;
	stop(): Promise<void>;
};

/** A SIP server over WebSocket that answers as Asterisk does on `/ws`, with its faults. */
export async function startCallServer(slowMs: number, log?: SecurityLog): Promise<CallServer> {
	let fault = 'none';
	let opened = 0;
	const clients = new EventEmitter();
	const sockets = new WebSocketServer({
		noServer: true,
		handleProtocols: (offered) => {
			if (fault === 'no-subprotocol') {
				return false;
			}
			return fault === 'other-subprotocol' ? 'xmpp' : offered.has('sip') && 'sip';
		},
	});

	const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
		opened += 1;
		const refusal = refusals[fault];
		const offered = request.headers['sec-websocket-protocol'] ?? '';
		if (fault === 'silent') {
			// A socket that is never read does not notice that the client has disconnected.
			socket.resume().on('end', () => socket.end());
			return;
		}
		if (refusal !== undefined || request.url !== '/ws') {
			socket.resume().end(refusal ?? refusals['not-found']);
			return;
		}
		if (!offered.split(/, */).includes('sip')) {
			socket.resume().end(recorded.asteriskNoSubprotocol);
			return;
		}
		const accept = (): void =>
			sockets.handleUpgrade(request, socket, head, (client) => {
				clients.emit('opened', client);
				serveSip(client, socket, fault, (said) => {
					if (fault === 'unidentified') {
						const transport = ports.secure() ? 'WSS' : 'WS';
						log?.requestRefused(said, { ...endsOf(request.socket), transport });
					}
				});
			});
		if (fault === 'slow') {
			setTimeout(accept, slowMs).unref();
		} else {
			accept();
		}
	};
	const dress = (server: Server): Server => {
		server.on('upgrade', upgrade);
		server.on('request', (request, response) => {
			const answer = nginxAnswers[fault];
			if (answer !== undefined) {
				request.socket.end(answer);
			} else {
				response.writeHead(426, { Server: 'Asterisk' }).end(html);
			}
		});
		server.on('connection', (socket: Socket) => {
			if (fault === 'reset') {
				socket.resetAndDestroy();
			}
		});
		return server;
	};

	const ports = await openTlsPort(dress);
	return {
		get port() {
			return ports.current();
		},
		secure: ports.secure,
		setFault(name) {
			fault = name;
			return ports.setFault(name);
		},
		ban: ports.ban,
		opened: () => opened,
		nextClosed: () =>
			new Promise((resolve) => {
				clients.once('opened', (client: WebSocket) => void client.once('close', resolve));
			}),
		forget() {
			opened = 0;
		},
		stop: () => ports.close(),
	};
}
