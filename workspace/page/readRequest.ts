import type { IncomingMessage } from 'node:http';

import { Refusal } from './refusal';
import { isRecord } from '../engine/plain';

/** Throws a refusal as soon as the body is larger than `maxBytes`. */
export async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
	const tooLarge = new Refusal(413, `At most ${maxBytes} bytes are taken.`);
	if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
		throw tooLarge;
	}
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request) {
		const bytes = Buffer.from(chunk);
		length += bytes.length;
		if (length > maxBytes) {
			throw tooLarge;
		}
		chunks.push(bytes);
	}
	return Buffer.concat(chunks);
}

export type Body = Readonly<Record<string, unknown>>;

/** Returns the JSON object of a body. */
export function parseBody(bytes: Buffer): Body {
	try {
		const value: unknown = JSON.parse(bytes.toString('utf8'));
		if (isRecord(value) && !Array.isArray(value)) {
			return value;
		}
	} catch {
		// The refusal below says it.
	}
	throw new Refusal(400, 'The body must be a JSON object.');
}

const maxText = 10_000;

/** Returns a text of the body, which may be empty. */
export function textIn(body: Body, name: string): string {
	const value = body[name];
	if (typeof value !== 'string' || value.length > maxText) {
		throw new Refusal(400, `"${name}" must be a text of at most ${maxText} characters.`);
	}
	return value;
}

export const optionalTextIn = (body: Body, name: string): string | undefined =>
	body[name] === undefined || body[name] === null ? undefined : textIn(body, name);

export function choiceIn<T extends string>(body: Body, name: string, choices: readonly T[]): T {
	const value = textIn(body, name);
	const found = choices.find((choice) => choice === value);
	if (found === undefined) {
		throw new Refusal(400, `"${name}" must be one of: ${choices.join(', ')}.`);
	}
	return found;
}
