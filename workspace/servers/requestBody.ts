import type { IncomingMessage } from 'node:http';

/** Returns the body of a request; undefined if it is larger than `maxBytes`. */
export async function bytesOf(
	request: IncomingMessage,
	maxBytes = Infinity,
): Promise<Buffer | undefined> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request) {
		const bytes = Buffer.from(chunk);
		length += bytes.length;
		if (length <= maxBytes) {
			chunks.push(bytes);
		}
	}
	return length <= maxBytes ? Buffer.concat(chunks) : undefined;
}

/** Returns the body of a request as text. */
export const bodyOf = async (request: IncomingMessage): Promise<string> =>
	(await bytesOf(request))?.toString('utf8') ?? '';
