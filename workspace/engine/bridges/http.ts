import type { RequestInit } from 'node-fetch';

import { agentFor } from './certificates';
import { answerOf } from './httpAnswer';
import { type PreparedRequest, prepareRequest } from './httpRequest';
import { fetchFollowing } from './redirects';
import { refusePrivateAddress } from './ssrf';
import { at } from '../plain';
import { serverMajor } from '../serverMajor';
import { type Service, type State } from '../state';

/** For newer servers; the time limit covers only the headers. */
const defaultTimeoutMs = 180_000;

function refuseAddress({ setup }: State, url: string): void {
	if (setup.allowedAddresses) {
		refusePrivateAddress(url, setup.allowedAddresses);
	}
}

/** Records the request of the app, and throws if the SSRF protection refuses it. Returns which certificates the server accepts. */
export function admit(
	state: State,
	{ method, url, headers, body }: PreparedRequest,
): readonly string[] {
	state.sent.push({ method, url, headers, ...(body === undefined ? {} : { content: body }) });
	refuseAddress(state, url);
	return state.setup.authorities ?? [];
}

/** Rocket.Chat's HTTP bridge, which uses node-fetch 2. */
export const httpBridge = (state: State): Service => ({
	async call(info) {
		const request = at(info, 'request');
		const prepared = prepareRequest(info);
		const authorities = admit(state, prepared);
		const { method, url, headers, body } = prepared;
		const major = serverMajor(state);
		const timeout = Number(at(request, 'timeout')) || defaultTimeoutMs;
		const options: RequestInit = { method, headers, ...(body === undefined ? {} : { body }) };
		const fetched = fetchFollowing(url, {
			options,
			major,
			agent: (asked) => agentFor(asked, { request, major, authorities }),
			look: (asked) => refuseAddress(state, asked),
		});
		return answerOf(info, await headersWithin(fetched, url, timeout));
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
