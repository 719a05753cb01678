import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';

import type { Answer } from './answer';
import { keysFor } from './certificate';
import { openPort } from './port';
import type { Port } from './port';

export type Heard = {
	method: string;
	path: string;
	headers: IncomingMessage['headers'];
	body: string;
};

/** A web server that can be broken as any can: refused, silent, reset, slow, a bad certificate. */
export type WebServer = {
	/** Another port and scheme while a fault of its certificate is on. */
	url(): string;
	setFault(fault: string): Promise<void>;
	heard(): readonly Heard[];
	forget(): void;
	connections(): number;
	stop(): Promise<void>;
};

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
	response.writeHead(status, { ...(type ? { 'Content-Type': type } : {}), ...headers }).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) {
		chunks.push(Buffer.from(chunk));
	}
	return Buffer.concat(chunks).toString('utf8');
}

export async function startWebServer(
	answer: (request: IncomingMessage, body: string, fault: string) => Promise<Answer>,
	{ slowMs }: { slowMs: number },
): Promise<WebServer> {
	let fault = 'none';
	const heard: Heard[] = [];
	const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const body = await bodyOf(request);
		const { method = '', url = '', headers } = request;
		heard.push({ method, path: url, headers, body });
		if (fault === 'silent') {
			return;
		}
		const found = await answer(request, body, fault);
		setTimeout(() => send(response, found), fault === 'slow' ? slowMs : 0);
	};
	const dress = (server: Server): Server =>
		server
			.on('request', (request, response) => void handle(request, response).catch(() => undefined))
			.on('connection', (socket: Socket) => {
				if (fault === 'reset') {
					socket.resetAndDestroy();
				}
			});

	const plain = await openPort(dress(createServer()));
	let secured: Port | undefined;
	return {
		url: () =>
			secured ? `https://127.0.0.1:${secured.number}` : `http://127.0.0.1:${plain.number}`,
		async setFault(name) {
			fault = name;
			await secured?.close();
			secured = undefined;
			await (name === 'refuse' ? plain.close() : plain.open());
			const keys = await keysFor(name);
			if (keys) {
				secured = await openPort(dress(createSecureServer(keys)));
			}
		},
		heard: () => [...heard],
		forget() {
			heard.length = 0;
		},
		connections: () => plain.connections() + (secured?.connections() ?? 0),
		async stop() {
			await Promise.all([plain.close(), secured?.close()]);
		},
	};
}
