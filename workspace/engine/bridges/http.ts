import { Agent } from 'node:https';

import fetch, { type RequestInit } from 'node-fetch';

import { prepareRequest } from './httpRequest';
import { at, type Service, type State } from '../state';
import { refusePrivateAddress } from './ssrf';

/** Newer servers; it covers the headers only. */
const standardTimeoutMs = 180_000;

const jsonTypes = [
	...['application/json', 'text/javascript', 'application/javascript'],
	'application/x-javascript',
];

const anyCertificate = (request: unknown): boolean =>
	// The second half is Rocket.Chat's own inversion.
	at(request, 'strictSSL') === false || at(request, 'rejectUnauthorized') === true;

function parsed(mediaType: string, content: string): unknown {
	try {
		return jsonTypes.includes(mediaType.split(';')[0] ?? '') ? JSON.parse(content) : null;
	} catch {
		return null;
	}
}

/** Rocket.Chat's HTTP bridge: node-fetch 2 with its habits. */
export const httpBridge = (state: State): Service => ({
	async call(info) {
		const request = at(info, 'request');
		const { method, url, headers, body } = prepareRequest(info);
		state.sent.push({ method, url, headers, ...(body === undefined ? {} : { content: body }) });
		if (state.setup.allowedAddresses) {
			refusePrivateAddress(url, state.setup.allowedAddresses);
		}
		const timeout = Number(at(request, 'timeout')) || standardTimeoutMs;
		const secure = url.startsWith('https:') && anyCertificate(request);
		const options: RequestInit = {
			method,
			headers,
			...(body === undefined ? {} : { body }),
			...(secure ? { agent: new Agent({ rejectUnauthorized: false }) } : {}),
		};
		const answer = await headersWithin(fetch(url, options), url, timeout);
		const text = await answer.text();
		return {
			url: at(info, 'url'),
			method: at(info, 'method'),
			statusCode: answer.status,
			headers: Object.fromEntries(answer.headers.entries()),
			content: text,
			data: parsed(answer.headers.get('content-type') ?? '', text),
		};
	},
});

/** node-fetch's own `timeout` would cut the body too; Rocket.Chat's aborts only until the headers are there. */
async function headersWithin<T>(answer: Promise<T>, url: string, ms: number): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error(`network timeout at: ${url}`)), ms);
	});
	try {
		return await Promise.race([answer, late]);
	} finally {
		clearTimeout(timer);
		answer.then(undefined, () => undefined);
	}
}
