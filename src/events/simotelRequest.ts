import { Buffer } from 'buffer';

import type { IApiRequest } from '@rocket.chat/apps-engine/definition/api';

import { field, textField } from '../domain/json';
import { sameSecret } from '../platform/random';
import type { Settings } from '../settings/snapshot';

const maxBytes = 64 * 1024;

const isFilled = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && Object.keys(value).length > 0;

const header = (request: IApiRequest, name: string): string =>
	textField(request.headers, name) ?? '';

/** Returns the parts of the path after `simotel/`: the secret, and the name that Rest4 appends. */
export function pathOf(request: IApiRequest): { secret: string; segment: string | undefined } {
	const rest = textField(request.params, '0') ?? '';
	const [secret = '', segment, ...more] = rest.replace(/\/$/, '').split('/');
	return more.length > 0 ? { secret: '', segment: undefined } : { secret, segment };
}

/**
 * Returns whether the path contains the secret. Simotel can also send a user and password. If our settings have
 * both, different ones are refused, but a request without any is accepted.
 */
export function isFromSimotel(request: IApiRequest, { simotel }: Settings): boolean {
	const { eventSecret, username, password } = simotel;
	const known = sameSecret(pathOf(request).secret, eventSecret);
	const given = header(request, 'authorization');
	if (!given || !username || !password) {
		return known;
	}
	const [, encoded = ''] = /^basic\s+([\w+/=-]*)\s*$/i.exec(given) ?? [];
	const sent = Buffer.from(encoded, 'base64').toString('utf8');
	return sameSecret(sent, `${username}:${password}`) && known;
}

function sizeOf(value: unknown): number {
	try {
		const text: unknown = JSON.stringify(value);
		return typeof text === 'string' ? Buffer.byteLength(text, 'utf8') : 0;
	} catch {
		// The value is nested too deep for JSON.stringify.
		return Infinity;
	}
}

/** Measures the parsed body as well, because a chunked request has no `content-length`. */
export const isTooLarge = (request: IApiRequest): boolean =>
	Number(header(request, 'content-length') || 0) > maxBytes ||
	sizeOf(request.content) > maxBytes ||
	sizeOf(request.query) > maxBytes;

/** Returns the fields of an event. GET has them in the query and POST in the body; old versions of Simotel send them as parameters of a POST. */
export function fieldsOf(request: IApiRequest): unknown {
	const query: unknown = request.query ?? {};
	const content = field(request, 'content');
	if (textField(request, 'method') === 'get' || content === undefined || content === null) {
		return query;
	}
	const empty = typeof content === 'object' && !isFilled(content);
	return empty && isFilled(query) ? query : content;
}
