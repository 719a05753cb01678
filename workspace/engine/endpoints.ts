import type { EndpointAnswer, EndpointCall } from './box';
import type { Instance } from './instance';
import { at, isRecord, type Route } from './state';

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

/** Answers another machine that calls an endpoint of the app. */
export async function callEndpoint(
	instance: Instance,
	appId: string,
	sent: EndpointCall,
): Promise<EndpointAnswer> {
	const { pathname, searchParams } = new URL(sent.path, 'http://box');
	const routes = [...instance.registry.routes.values()].filter((one) =>
		one.methods.includes(sent.method),
	);
	const found = routes
		.map((route) => ({ route, params: matches(route.computedPath, pathname) }))
		.find(
			(one): one is { route: Route; params: Record<string, string> } => one.params !== undefined,
		);
	if (!found) {
		return { status: 404, headers: {}, content: '404 Not Found' };
	}
	const [, , , visibility, , hash] = pathname.split('/');
	const request = {
		method: sent.method,
		headers: sent.headers ?? {},
		query: { ...Object.fromEntries(searchParams), ...sent.query },
		params: found.params,
		content: sent.content ?? {},
		privateHash: visibility === 'private' ? hash : undefined,
	};
	try {
		const answer = await instance.ask('endpoint', appId, found.route.path, request);
		const status = Number(at(answer, 'status') ?? 200);
		return { status, headers: textsOf(at(answer, 'headers')), content: at(answer, 'content') };
	} catch (error) {
		const text = error instanceof Error ? error.message : String(error);
		return { status: 500, headers: {}, content: text };
	}
}
