import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

import type { Answer } from './answer';
import { bodyOf } from './requestBody';
import { openTlsPort } from './tlsPort';

export type Heard = {
	method: string;
	path: string;
	headers: IncomingMessage['headers'];
	body: string;
};

/** A web server with the faults that every web server can have: refused, silent, reset, slow, a bad certificate. */
export type WebServer = {
	/** Changes port and scheme during a fault of its certificate. */
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

	const port = await openTlsPort(dress);
	return {
		url: () => `${port.secure() ? 'https' : 'http'}://127.0.0.1:${port.current().number}`,
		setFault(name) {
			fault = name;
			return port.setFault(name);
		},
		heard: () => [...heard],
		forget() {
			heard.length = 0;
		},
		connections: () => port.connections(),
		stop: () => port.close(),
	};
}
