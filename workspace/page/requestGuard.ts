import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { Refusal } from './refusal';

export type Guarded = { port: number; token: string };

/** A page of another site whose name was made to resolve to 127.0.0.1 sends its own name as `Host`. */
const ownHosts = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

const same = (given: string, wanted: string): boolean =>
	given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));

/** Throws a refusal for a request of another site, and for a change without the token of the page. */
export function guard(request: IncomingMessage, path: string, { port, token }: Guarded): void {
	const { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
	const hosts = ownHosts(port);
	if (host === undefined || !hosts.includes(host)) {
		throw new Refusal(403, `This server answers to ${hosts.join(' and ')} only.`);
	}
	const isForeign = origin !== undefined && !hosts.some((one) => origin === `http://${one}`);
	// A picture or script tag of another site sends no origin.
	const isEmbedded = (site === 'cross-site' || site === 'same-site') && mode !== 'navigate';
	if (isForeign || isEmbedded) {
		throw new Refusal(403, 'Pages of other sites may not ask this server.');
	}
	// The REST API below /api has logins of its own.
	if (!path.startsWith('/page/') || request.method === 'GET') {
		return;
	}
	const given = request.headers['x-page-token'];
	if (typeof given !== 'string' || !same(given, token)) {
		throw new Refusal(403, 'This page was loaded from an earlier start: reload it.');
	}
}
