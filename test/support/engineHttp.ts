import type {
	IHttp,
	IHttpRequest,
	IHttpResponse,
} from '@rocket.chat/apps-engine/definition/accessors';

import { httpBridge } from '../../workspace/engine/bridges/http';
import { at, isRecord } from '../../workspace/engine/plain';
import { createState } from '../../workspace/engine/state';

/** Returns an HTTP accessor that calls the box's bridge directly, without an engine. */
export function bridgeHttp(authorities: string[] = []): IHttp {
	const bridge = httpBridge(
		createState({
			engine: '1.62.0',
			serverVersion: '7.13.2',
			users: [],
			rooms: [],
			roles: [],
			visitors: [],
			departments: [],
			serverSettings: [],
			authorities,
		}),
	);
	const send =
		(method: string) =>
		async (url: string, request?: IHttpRequest): Promise<IHttpResponse> => {
			const answer = await bridge.call?.({ method, url, request });
			const headers = at(answer, 'headers');
			return {
				url,
				method: 'get' as IHttpResponse['method'],
				statusCode: Number(at(answer, 'statusCode')),
				headers: Object.fromEntries(
					Object.entries(isRecord(headers) ? headers : {}).map(([name, value]) => [
						name,
						String(value),
					]),
				),
				content: String(at(answer, 'content')),
			};
		};
	return {
		get: send('get'),
		post: send('post'),
		put: send('put'),
		del: send('delete'),
		patch: send('patch'),
	};
}
