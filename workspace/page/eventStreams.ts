import type { ServerResponse } from 'node:http';

import type { ClientKind, PageEvent } from './contract';
import { Refusal } from './refusal';

const maxStreams = 50;
/** A browser that reads nothing is cut off before its events fill the memory. */
const maxUnread = 8 * 1024 * 1024;

export type Listener = { user: string; client: ClientKind };

/** The open pages, each listening as one user at one kind of client. */
export type EventStreams = {
	open(listener: Listener, response: ServerResponse): void;
	/** Sends an event to the pages that match, to all if nothing is given. */
	send(event: PageEvent, to?: Partial<Listener>): void;
	close(): void;
};

const matches = (listener: Listener, { user, client }: Partial<Listener>): boolean =>
	(user === undefined || user === listener.user) &&
	(client === undefined || client === listener.client);

export function createEventStreams(): EventStreams {
	const streams = new Map<ServerResponse, Listener>();
	return {
		open(listener, response) {
			if (streams.size >= maxStreams) {
				throw new Refusal(503, `At most ${maxStreams} pages can be open.`);
			}
			response.writeHead(200, {
				'Content-Type': 'text/event-stream; charset=utf-8',
				'Cache-Control': 'no-store',
			});
			// A browser that connects again tells this id: it has not been loaded again.
			response.write('retry: 1000\nid: connected\ndata: {"kind":"state"}\n\n');
			streams.set(response, listener);
			response.once('close', () => streams.delete(response));
		},
		send(event, to = {}) {
			const line = `data: ${JSON.stringify(event)}\n\n`;
			for (const [response, listener] of streams) {
				if (matches(listener, to)) {
					response.write(line);
					if (response.writableLength > maxUnread) {
						response.destroy();
					}
				}
			}
		},
		close() {
			for (const response of streams.keys()) {
				response.end();
			}
			streams.clear();
		},
	};
}
