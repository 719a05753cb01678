import { at, isRecord, textOf } from '../plain';

export type PreparedRequest = {
	method: string;
	url: string;
	headers: Record<string, string>;
	body?: string;
};

const texts = (value: unknown): Record<string, string> =>
	Object.fromEntries(
		Object.entries(isRecord(value) ? value : {}).map(([name, item]) => [name, String(item)]),
	);

/** `query` is ignored and empty `params` are dropped, as Rocket.Chat's bridge does. */
function addressOf(given: string, params: Record<string, string>): string {
	const url = new URL(given);
	for (const [name, value] of Object.entries(params)) {
		if (value) {
			url.searchParams.append(name, value);
		}
	}
	return url.href;
}

function authorization(auth: string): Record<string, string> {
	if (auth && !auth.includes(':')) {
		throw new Error('auth option should be of the form "username:password"');
	}
	return auth ? { Authorization: `Basic ${Buffer.from(auth, 'ascii').toString('base64')}` } : {};
}

/** A request as the engine's process sends it. */
export const preparedFrom = (value: unknown): PreparedRequest => {
	const body = at(value, 'body');
	return {
		method: textOf(at(value, 'method')),
		url: textOf(at(value, 'url')),
		headers: texts(at(value, 'headers')),
		...(typeof body === 'string' ? { body } : {}),
	};
};

/** Changes an app's request as Rocket.Chat's bridge does, to stay compatible with Meteor's `HTTP.call`. */
export function prepareRequest(info: unknown): PreparedRequest {
	const request = at(info, 'request');
	const method = textOf(at(info, 'method')).toUpperCase();
	const params = texts(at(request, 'params'));
	const data = at(request, 'data');
	const given: unknown = at(request, 'content') || (isRecord(data) ? data : undefined);
	const reads = method === 'GET' || method === 'HEAD';
	const headers = {
		...texts(at(request, 'headers')),
		...authorization(textOf(at(request, 'auth'))),
	};
	const asForm = !given && !reads && at(request, 'params') !== undefined;
	const url = addressOf(textOf(at(info, 'url')), asForm ? {} : params);
	if (asForm) {
		const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
		const body = new URLSearchParams(params).toString();
		return { method, url, headers: { ...headers, ...type }, body };
	}
	// The bridge passes an object to fetch as it is, which sends this text.
	const body = typeof given === 'string' ? given : '[object Object]';
	return { method, url, headers, ...(given && !reads ? { body } : {}) };
}
