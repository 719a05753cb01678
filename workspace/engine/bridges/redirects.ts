import type { Agent } from 'node:https';

import fetch, { type RequestInit, type Response } from 'node-fetch';

/** From this version on Rocket.Chat follows redirects itself. */
const firstThatFollows = 8;
const maxRedirects = 5;
const statuses = [301, 302, 303, 307, 308];

type Fetching = {
	options: RequestInit;
	major: number;
	agent(url: string): Agent | undefined;
	/** Throws if the address is not allowed. */
	look(url: string): void;
};

function withAgent(url: string, { options, agent }: Fetching): RequestInit {
	const found = agent(url);
	return found ? { ...options, agent: found } : options;
}

/** Follows redirects by hand. Method, body and all headers are sent on, to any host. */
async function fetchByHand(url: string, fetching: Fetching): Promise<Response> {
	let asked = url;
	for (let redirects = 0; ; redirects += 1) {
		fetching.look(asked);
		const answer = await fetch(asked, { ...withAgent(asked, fetching), redirect: 'manual' });
		if (!statuses.includes(answer.status)) {
			return answer;
		}
		const location = answer.headers.get('location');
		if (!location) {
			throw new Error('redirect-response-location-header-missing');
		}
		if (redirects === maxRedirects) {
			throw new Error('error-too-many-redirects');
		}
		asked = new URL(location, asked).href;
		answer.body.resume();
	}
}

/** Follows redirects as this Rocket.Chat does: by node-fetch, which sends a login to its own host only, or by hand. */
export const fetchFollowing = (url: string, fetching: Fetching): Promise<Response> =>
	fetching.major >= firstThatFollows
		? fetchByHand(url, fetching)
		: fetch(url, withAgent(url, fetching));
