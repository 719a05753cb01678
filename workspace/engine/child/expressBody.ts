import { createHash } from 'node:crypto';

import { member } from './engine';

type Headers = Record<string, string>;
export type Sent = { status: number; headers: Headers; body: Buffer; content: unknown };

const nameOf = (headers: Headers, wanted: string): string | undefined =>
	Object.keys(headers).find((name) => name.toLowerCase() === wanted);

/** Express sets the charset of a text, and sorts the parameters. */
function withCharset(type: string): string {
	const [name = '', ...parameters] = type.split(';').map((part) => part.trim());
	const others = parameters.filter((part) => part && !/^charset=/i.test(part));
	return [name, ...[...others, 'charset=utf-8'].sort()].join('; ');
}

function tagOf(body: Buffer): string {
	const hash = createHash('sha1').update(body).digest('base64').slice(0, 27);
	return `W/"${body.length.toString(16)}-${hash}"`;
}

/** Strings and Buffers are sent as they are; everything else, other arrays of bytes too, becomes JSON. */
function encode(content: unknown): { body: Buffer; type: string; isText: boolean } {
	if (typeof content === 'string') {
		return { body: Buffer.from(content), type: 'text/html', isText: true };
	}
	if (Buffer.isBuffer(content)) {
		return { body: Buffer.from(content), type: 'application/octet-stream', isText: false };
	}
	if (content === undefined || content === null) {
		return { body: Buffer.alloc(0), type: '', isText: false };
	}
	return { body: Buffer.from(JSON.stringify(content)), type: 'application/json', isText: true };
}

/** Returns what Rocket.Chat's web server makes of an endpoint's answer. Throws where the real one answers 500. */
export function sentByExpress(answer: unknown): Sent {
	if (typeof answer !== 'object' || answer === null) {
		throw new Error(
			`Cannot destructure property 'status' of '${String(answer)}' as it is ${String(answer)}.`,
		);
	}
	const status = member(answer, 'status');
	if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 999) {
		throw new Error(`Invalid status code: ${String(status)}`);
	}
	const given = Object.entries(Object(member(answer, 'headers') ?? {}));
	const headers: Headers = Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
	const content = member(answer, 'content');
	const { body, type, isText } = encode(content);
	const typeName = nameOf(headers, 'content-type') ?? 'Content-Type';
	const typed = headers[typeName] ?? type;
	if (typed) {
		headers[typeName] = isText ? withCharset(typed) : typed;
	}
	if (!nameOf(headers, 'etag') && body.length > 0) {
		headers.ETag = tagOf(body);
	}
	return { status, headers, body, content };
}
