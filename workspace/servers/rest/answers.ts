import type { Answer } from '../answer';
import type { RocketChatMajor } from '../world';

const json = (status: number, body: object, headers?: Record<string, string>): Answer => ({
	status,
	type: 'application/json',
	body: JSON.stringify(body),
	...(headers ? { headers } : {}),
});
const html = (status: number, title: string): Answer => ({
	status,
	type: 'text/html; charset=utf-8',
	body: `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body></body></html>`,
});
const text = (status: number, body: string): Answer => ({
	status,
	type: 'text/plain; charset=UTF-8',
	body,
});

const loggedOut = 'You must be logged in to do this.';
const tokenRefused: Readonly<Record<RocketChatMajor, Answer>> = {
	6: json(401, { status: 'error', message: loggedOut }),
	7: json(401, { success: false, error: loggedOut, status: 'error', message: loggedOut }),
	8: json(401, { success: false, error: loggedOut }),
};

export const ok = (body: object): Answer => json(200, { ...body, success: true });
export const failure = (error: string, more: object = {}): Answer =>
	json(400, { success: false, error, ...more });
export const unauthorized = (major: RocketChatMajor): Answer => tokenRefused[major];
export const forbidden = (): Answer =>
	json(403, {
		success: false,
		error: 'User does not have the permissions required for this action [error-unauthorized]',
	});
export const unknownRoute = (major: RocketChatMajor): Answer =>
	major === '6' ? html(200, 'Rocket.Chat') : text(404, '404 Not Found');

/** 429, with the headers that Rocket.Chat sends on every answer of a limited route. */
export function tooMany(limit: number, resetAt: number, now: number): Answer {
	const seconds = Math.ceil((resetAt - now) / 1000);
	const error = `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint again. [error-too-many-requests]`;
	const headers = {
		'X-RateLimit-Limit': String(limit),
		'X-RateLimit-Remaining': '0',
		'X-RateLimit-Reset': String(resetAt),
	};
	return json(429, { success: false, error }, headers);
}

const hostile = `@all @here #general *bold* [click](http://evil.invalid) \`code\` :smile: <b>x</b> \u202e ${'x'.repeat(10_000)}`;

/** Faults with the same answer on every route. */
export function faultyAnswer(fault: string, now: number): Answer | undefined {
	const table: Record<string, Answer> = {
		'401-empty': { status: 401, body: '' },
		'401-restivus': tokenRefused[6],
		'401-router': tokenRefused[7],
		'401-v8': tokenRefused[8],
		'403': forbidden(),
		'403-forbidden': json(403, { success: false, error: 'forbidden' }),
		'429': tooMany(10, now + 42_000, now),
		'404-text': text(404, '404 Not Found'),
		'404-json': json(404, { success: false, error: 'Resource not found' }),
		'html-200': html(200, 'Rocket.Chat'),
		'no-endpoint': json(200, { status: 'error', message: 'API endpoint does not exist' }),
		'500': json(500, { success: false, error: 'Internal server error' }),
		'502-html': html(502, '502 Bad Gateway'),
		'empty': { status: 200, type: 'application/json', body: '' },
		'truncated': { status: 200, type: 'application/json', body: '{"status":"connec' },
		'trickle': { status: 200, type: 'application/json', body: '{"status":', open: true },
		'documented-success': json(200, { status: 'connected' }),
		'documented-failure': json(200, {
			status: 'connection-error',
			error: 'connect ECONNREFUSED 127.0.0.1:1',
		}),
		'hostile-error': failure(hostile),
		'strict-parameters': failure("must have required property 'host' [invalid-params]", {
			errorType: 'invalid-params',
		}),
	};
	return table[fault];
}
