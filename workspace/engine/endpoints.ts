import type { EndpointAnswer, EndpointCall } from './box';
import type { Instance } from './instance';
import { at, isRecord } from './plain';
import { serverMajor } from './serverMajor';
import { type Route, type State } from './state';

/** Matches parameters as Rocket.Chat's router, Express, does. */
function matches(route: string, path: string): Record<string, string> | undefined {
	if (route.endsWith('/*')) {
		const before = route.slice(0, -1);
		return path.startsWith(before)
			? { 0: decodeURIComponent(path.slice(before.length)) }
			: undefined;
	}
	const wanted = route.split('/');
	const given = path.split('/');
	const params: Record<string, string> = {};
	const same =
		wanted.length === given.length &&
		wanted.every((part, index) => {
			const piece = given[index] ?? '';
			if (part.startsWith(':')) {
				params[part.slice(1)] = decodeURIComponent(piece);
				return piece !== '';
			}
			return part === piece;
		});
	return same ? params : undefined;
}

const textsOf = (value: unknown): Record<string, string> =>
	Object.fromEntries(
		Object.entries(isRecord(value) ? value : {}).map(([name, item]) => [name, String(item)]),
	);

const workspaceHeaders = { 'X-Content-Type-Options': 'nosniff' };

function plainAnswer(status: number, content: unknown): EndpointAnswer {
	const isText = typeof content === 'string';
	const type = isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
	const body = Buffer.from(isText ? content : JSON.stringify(content));
	return { status, headers: { ...workspaceHeaders, 'Content-Type': type }, content, body };
}

/** Older versions pass this parameter on; newer ones take it for a login. */
const firstThatRemovesToken = 7;

function queryOf(state: State, sent: EndpointCall, url: URL): Record<string, string> {
	const query = { ...Object.fromEntries(url.searchParams), ...sent.query };
	const { access_token: _token, ...rest } = query;
	return serverMajor(state) >= firstThatRemovesToken ? rest : query;
}

/** The login is read from the headers alone: a picture in a page sends none. */
function isLoggedIn(state: State, { headers = {} }: EndpointCall): boolean {
	return [...state.users.values()].some(({ id }) => id === headers['x-user-id']);
}

/** Answers another machine that calls an endpoint of the app. A route takes all methods, those that the app lacks too. */
export async function callEndpoint(
	state: State,
	instance: Instance,
	appId: string,
	sent: EndpointCall,
): Promise<EndpointAnswer> {
	const url = new URL(sent.path, 'http://box');
	const { pathname } = url;
	const found = [...instance.registry.routes.values()]
		.map((route) => ({ route, params: matches(route.computedPath, pathname) }))
		.find(
			(one): one is { route: Route; params: Record<string, string> } => one.params !== undefined,
		);
	if (!found) {
		return plainAnswer(404, '404 Not Found');
	}
	if (found.route.needsLogin && !isLoggedIn(state, sent)) {
		return plainAnswer(401, { status: 'error', message: 'You must be logged in to do this.' });
	}
	const [, , , visibility, , hash] = pathname.split('/');
	const request = {
		method: sent.method,
		headers: sent.headers ?? {},
		query: queryOf(state, sent, url),
		params: found.params,
		content: sent.content ?? {},
		privateHash: visibility === 'private' ? hash : undefined,
	};
	try {
		const answer = await instance.ask('endpoint', appId, found.route.path, request);
		const headers: Record<string, string> = {
			...workspaceHeaders,
			...textsOf(at(answer, 'headers')),
		};
		const body = at(answer, 'body');
		const bytes = ArrayBuffer.isView(body)
			? Buffer.from(body.buffer, body.byteOffset, body.byteLength)
			: Buffer.alloc(0);
		const isKnown = headers.ETag !== undefined && sent.headers?.['if-none-match'] === headers.ETag;
		const status = Number(at(answer, 'status'));
		return isKnown && status === 200 && ['get', 'head'].includes(sent.method)
			? { status: 304, headers, content: undefined, body: Buffer.alloc(0) }
			: { status, headers, content: at(answer, 'content'), body: bytes };
	} catch (error) {
		return plainAnswer(500, error instanceof Error ? error.message : String(error));
	}
}
