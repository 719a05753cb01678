import type { IncomingMessage } from 'node:http';

import type { EndpointAnswer, EndpointCall } from '../../engine/box';
import type { Answer } from '../answer';
import { bodyOf } from '../requestBody';

export type AppRequests = (call: EndpointCall) => Promise<EndpointAnswer>;

const methods: readonly EndpointCall['method'][] = [
	'get',
	'post',
	'put',
	'delete',
	'options',
	'head',
];

const nothingThere: Answer = { status: 404, type: 'text/plain', body: '404 Not Found' };

/** Express refuses a larger body (100 kB) before the app gets it. */
const maxBytes = 102_400;

/** Express's answer in production to a body that it refuses. */
const expressPage = (status: number, title: string): Answer => ({
	status,
	type: 'text/html; charset=utf-8',
	body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${title}</pre>\n</body>\n</html>\n`,
});
const tooLarge = expressPage(413, 'Payload Too Large');
const malformed = expressPage(400, 'Bad Request');

type Parsed = { content: unknown } | { refused: Answer };

/** Parses a body as Rocket.Chat does: JSON objects and forms. Of any other type an app gets an empty object. */
function contentOf(type: string, body: string): Parsed {
	const isForm = type.startsWith('application/x-www-form-urlencoded');
	if (!isForm && !type.startsWith('application/json')) {
		return { content: {} };
	}
	if (Buffer.byteLength(body) > maxBytes) {
		return { refused: tooLarge };
	}
	if (isForm) {
		return { content: Object.fromEntries(new URLSearchParams(body)) };
	}
	if (body === '') {
		return { content: {} };
	}
	try {
		const content: unknown = JSON.parse(body);
		return typeof content === 'object' && content !== null ? { content } : { refused: malformed };
	} catch {
		return { refused: malformed };
	}
}

const headersOf = (headers: IncomingMessage['headers']): Record<string, string> =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** Passes a request below `/api/apps` to the host of the apps. */
export async function toApps(
	request: IncomingMessage,
	apps: AppRequests | undefined,
): Promise<Answer> {
	const method = methods.find((one) => one === request.method?.toLowerCase());
	const parsed = contentOf(request.headers['content-type'] ?? '', await bodyOf(request));
	if (!apps || !method) {
		return nothingThere;
	}
	if ('refused' in parsed) {
		return parsed.refused;
	}
	return apps({
		method,
		path: request.url ?? '/',
		headers: headersOf(request.headers),
		content: parsed.content,
	});
}
