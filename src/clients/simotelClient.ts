import type { Http, HttpAttempt } from './http';
import { basicAuth } from '../domain/protocols/bytes';

export type SimotelAccess = { api: string; apiKey: string; username: string; password: string };
export type PingMethod = 'post' | 'put';
export type Simotel = { ping(method: PingMethod, timeoutMs: number): HttpAttempt };

/** A client for Simotel's API v4. An account needs a key, a user and password, or both, so all that is set is sent. */
export function createSimotel(http: Http, access: SimotelAccess): Simotel {
	const { api, apiKey, username, password } = access;
	const headers = {
		'Content-Type': 'application/json',
		'Accept': 'application/json',
		...(apiKey ? { 'X-APIKEY': apiKey } : {}),
		...(username || password ? { Authorization: `Basic ${basicAuth(username, password)}` } : {}),
	};
	return {
		// Simotel has answered an empty body with 400. Its own samples send `{}`.
		ping: (method, timeoutMs) =>
			http({ method, url: `${api}/setting/ping/act`, headers, content: '{}', timeoutMs }),
	};
}
