import type { RequestInit } from 'node-fetch';

import { agentFor } from './certificates';
import { prepareRequest } from './httpRequest';
import { fetchFollowing } from './redirects';
import { serverMajor } from '../serverMajor';
import { at } from '../state';
import type { Service, State } from '../state';
import { refusePrivateAddress } from './ssrf';

/** Newer servers; it covers the headers only. */
const standardTimeoutMs = 180_000;

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

/** Rocket.Chat's HTTP bridge: node-fetch 2 with its habits. */
export const httpBridge = (state: State): Service => ({
	async call(info) {
		const request = at(info, 'request');
		const { method, url, headers, body } = prepareRequest(info);
		state.sent.push({ method, url, headers, ...(body === undefined ? {} : { content: body }) });
		const look = (asked: string): void => {
			if (state.setup.allowedAddresses) {
				refusePrivateAddress(asked, state.setup.allowedAddresses);
			}
		};
		look(url);
		const major = serverMajor(state);
		const timeout = Number(at(request, 'timeout')) || standardTimeoutMs;
		const options: RequestInit = { method, headers, ...(body === undefined ? {} : { body }) };
		const wish = { request, major, authorities: state.setup.authorities ?? [] };
		const fetched = fetchFollowing(url, {
			options,
			major,
			agent: (asked) => agentFor(asked, wish),
			look,
		});
		const answer = await headersWithin(fetched, url, timeout);
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
