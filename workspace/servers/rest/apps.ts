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

/** As Rocket.Chat's body parsers: an app gets an object, and nothing at all of what does not parse. */
function contentOf(type: string, body: string): { ok: boolean; content: unknown } {
	if (type.startsWith('application/x-www-form-urlencoded')) {
		return { ok: true, content: Object.fromEntries(new URLSearchParams(body)) };
	}
	if (!type.startsWith('application/json') || body === '') {
		return { ok: true, content: {} };
	}
	try {
		return { ok: true, content: JSON.parse(body) };
	} catch {
		return { ok: false, content: undefined };
	}
}

const headersOf = (headers: IncomingMessage['headers']): Record<string, string> =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** Hands a request below `/api/apps` to whoever hosts the apps. */
export async function toApps(
	request: IncomingMessage,
	apps: AppRequests | undefined,
): Promise<Answer> {
	const method = methods.find((one) => one === request.method?.toLowerCase());
	const parsed = contentOf(request.headers['content-type'] ?? '', await bodyOf(request));
	if (!apps || !method) {
		return nothingThere;
	}
	if (!parsed.ok) {
		return { status: 400, type: 'text/plain', body: 'Bad Request' };
	}
	const { status, headers, content } = await apps({
		method,
		path: request.url ?? '/',
		headers: headersOf(request.headers),
		content: parsed.content,
	});
	const body = typeof content === 'string' ? content : (JSON.stringify(content) ?? '');
	return { status, body, headers };
}
