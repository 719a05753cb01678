import type { IncomingMessage, ServerResponse } from 'node:http';

import { parseBody, readBytes } from './readRequest';
import { Refusal } from './refusal';
import type { Route } from './routes/route';

const maxJson = 256 * 1024;

/** No other site may read an answer, nor take it for something else than it is. */
const always: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Cache-Control': 'no-store',
};

export function sendBytes(
	response: ServerResponse,
	headers: Readonly<Record<string, string>>,
	bytes: string | Buffer,
): void {
	response.writeHead(200, { ...always, ...headers }).end(bytes);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, { ...always, 'Content-Type': 'application/json' });
	response.end(JSON.stringify(value));
}

/** Answers with one sentence. What is no refusal is a fault of the workspace itself. */
export function sendFailure(
	request: IncomingMessage,
	response: ServerResponse,
	error: unknown,
): void {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	const status = error instanceof Refusal ? error.status : 500;
	if (!request.complete) {
		// A browser reads no answer before its body is taken: the rest of it is thrown away.
		response.setHeader('Connection', 'close');
		request.resume();
	}
	sendJson(response, status, { error: error instanceof Error ? error.message : String(error) });
}

/** Answers from the table of routes. */
export async function answerFrom(
	routes: ReadonlyMap<string, Route>,
	{ pathname, searchParams }: URL,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const route = routes.get(`${request.method} ${pathname}`);
	if (!route) {
		throw new Refusal(404, `The page has no ${request.method} ${pathname}.`);
	}
	const answer = await route({
		query: (name) => searchParams.get(name) ?? '',
		body: async () => parseBody(await readBytes(request, maxJson)),
		bytes: (maxBytes) => readBytes(request, maxBytes),
	});
	sendJson(response, 200, answer);
}
