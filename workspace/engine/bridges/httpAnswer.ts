import type { Response } from 'node-fetch';

import { at } from '../plain';

const jsonTypes = [
	...['application/json', 'text/javascript', 'application/javascript'],
	'application/x-javascript',
];

function parsed(mediaType: string, content: string): unknown {
	try {
		return jsonTypes.includes(mediaType.split(';')[0] ?? '') ? JSON.parse(content) : null;
	} catch {
		return null;
	}
}

/** Returns the response as an app gets it, after its body has arrived. */
export async function answerOf(info: unknown, answer: Response): Promise<unknown> {
	const body = await answer.buffer();
	const head = {
		url: at(info, 'url'),
		method: at(info, 'method'),
		statusCode: answer.status,
		headers: Object.fromEntries(answer.headers.entries()),
	};
	if (at(at(info, 'request'), 'encoding') === null) {
		return { ...head, content: body };
	}
	const content = body.toString();
	return { ...head, content, data: parsed(answer.headers.get('content-type') ?? '', content) };
}
