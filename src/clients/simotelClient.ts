import type { Http, HttpAttempt } from './http';
import { basicAuth } from '../domain/protocols/bytes';

export type SimotelAccess = { api: string; apiKey: string; username: string; password: string };
export type PingMethod = 'post' | 'put';
export type Simotel = { ping(method: PingMethod, timeoutMs: number): HttpAttempt };

/** Simotel's API v4. Its accounts want a key, user and password, or both: what is set is sent. */
export function createSimotel(http: Http, access: SimotelAccess): Simotel {
	const { api, apiKey, username, password } = access;
	const headers = {
		'Content-Type': 'application/json',
		'Accept': 'application/json',
		...(apiKey ? { 'X-APIKEY': apiKey } : {}),
		...(username || password ? { Authorization: `Basic ${basicAuth(username, password)}` } : {}),
	};
	return {
		// An empty body has been answered with 400: `{}` is what Simotel's own samples send.
		ping: (method, timeoutMs) =>
			http({ method, url: `${api}/setting/ping/act`, headers, content: '{}', timeoutMs }),
	};
}
