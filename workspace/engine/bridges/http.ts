import { Agent } from 'node:https';

import fetch from 'node-fetch';
import type { RequestInit } from 'node-fetch';

import { at, isRecord, textOf } from '../state';
import type { Service, State } from '../state';
import { refusePrivateAddress } from './ssrf';

/** Newer servers; it covers the headers only. */
const standardTimeoutMs = 180_000;

const texts = (value: unknown): Record<string, string> =>
	Object.fromEntries(
		Object.entries(isRecord(value) ? value : {}).map(([name, item]) => [name, String(item)]),
	);

/** `query` is ignored and empty `params` are dropped, as Rocket.Chat's bridge does. */
function addressOf(url: string, params: unknown): string {
	const given = Object.entries(texts(params)).filter(([, value]) => value !== '');
	const query = new URLSearchParams(given).toString();
	return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url;
}

function bodyOf(
	method: string,
	request: unknown,
): { body?: string; headers?: Record<string, string> } {
	const content = at(request, 'content');
	const data = at(request, 'data');
	if (typeof content === 'string' && method !== 'GET' && method !== 'HEAD') {
		return { body: content };
	}
	// An object goes into fetch as it is, which writes "[object Object]".
	return data !== undefined && method !== 'GET' ? { body: `${data as string}` } : {};
}

const anyCertificate = (request: unknown): boolean =>
	// The second half is Rocket.Chat's own inversion.
	at(request, 'strictSSL') === false || at(request, 'rejectUnauthorized') === true;

function parsed(mediaType: string, content: string): unknown {
	try {
		return /\bjson\b/.test(mediaType) ? JSON.parse(content) : null;
	} catch {
		return null;
	}
}

/** Rocket.Chat's HTTP bridge: node-fetch 2 with its habits. */
export const httpBridge = (state: State): Service => ({
	async call(info) {
		const request = at(info, 'request');
		const method = textOf(at(info, 'method')).toUpperCase();
		const url = addressOf(textOf(at(info, 'url')), at(request, 'params'));
		const headers = texts(at(request, 'headers'));
		const content = at(request, 'content');
		state.sent.push({ method, url, headers, ...(typeof content === 'string' ? { content } : {}) });
		if (state.setup.allowedAddresses) {
			refusePrivateAddress(url, state.setup.allowedAddresses);
		}
		const timeout = Number(at(request, 'timeout')) || standardTimeoutMs;
		const secure = url.startsWith('https:') && anyCertificate(request);
		const options: RequestInit = {
			method,
			headers,
			...bodyOf(method, request),
			...(secure ? { agent: new Agent({ rejectUnauthorized: false }) } : {}),
		};
		const answer = await headersWithin(fetch(url, options), url, timeout);
		const text = await answer.text();
		const mediaType = answer.headers.get('content-type') ?? '';
		return {
			url,
			method: method.toLowerCase(),
			statusCode: answer.status,
			headers: Object.fromEntries(answer.headers.entries()),
			content: text,
			data: parsed(mediaType, text),
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
