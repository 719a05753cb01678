import { Agent } from 'node:https';

import fetch, { type RequestInit } from 'node-fetch';

import { answerOf, anyCertificate } from './httpAnswer';
import { type PreparedRequest, prepareRequest } from './httpRequest';
import { at, type Service, type State } from '../state';
import { refusePrivateAddress } from './ssrf';

/** Newer servers; it covers the headers only. */
const standardTimeoutMs = 180_000;

/** Notes what the app sends, and refuses it where the workspace's protection does. */
export function admit(state: State, { method, url, headers, body }: PreparedRequest): void {
	state.sent.push({ method, url, headers, ...(body === undefined ? {} : { content: body }) });
	if (state.setup.allowedAddresses) {
		refusePrivateAddress(url, state.setup.allowedAddresses);
	}
}

/** Rocket.Chat's HTTP bridge: node-fetch 2 with its habits. */
export const httpBridge = (state: State): Service => ({
	async call(info) {
		const request = at(info, 'request');
		const prepared = prepareRequest(info);
		admit(state, prepared);
		const { method, url, headers, body } = prepared;
		const timeout = Number(at(request, 'timeout')) || standardTimeoutMs;
		const secure = url.startsWith('https:') && anyCertificate(request);
		const options: RequestInit = {
			method,
			headers,
			...(body === undefined ? {} : { body }),
			...(secure ? { agent: new Agent({ rejectUnauthorized: false }) } : {}),
		};
		return answerOf(info, await headersWithin(fetch(url, options), url, timeout));
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
