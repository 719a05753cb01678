import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

import { openPort, type Port, reachAt } from '../port';
import type { RocketChatMajor, Taken } from '../world';
import type { Administration } from './administration';
import {
	failure,
	faultyAnswer,
	forbidden,
	ok,
	tooMany,
	unauthorized,
	unknownRoute,
} from './answers';
import { type AppRequests, toApps } from './apps';
import { checkCallServer, checkManagementServer } from './checks';
import { createLimiter } from './limiter';
import { voipRoom } from './voipRoom';
import { createWorkspaceRoutes } from './workspaceRoutes';
import type { BoxRoom } from '../../engine/box';
import type { Answer } from '../answer';

type Rest = {
	readonly port: Port;
	setFault(fault: string): Promise<void>;
	/** Answers a request that came to another port. */
	handle(request: IncomingMessage, response: ServerResponse): void;
	/** Whether the fault is one of the port itself, which no other port can have. */
	isPortBroken(): boolean;
	taken(): readonly Taken[];
	/** Sets the host of the apps, which gets every request below `/api/apps`. */
	hostApps(apps: AppRequests): void;
	/** Lets people log in, and admins install and update apps. */
	administer(administration: Administration): void;
	forget(): void;
	stop(): Promise<void>;
};

type RestOptions = {
	major: RocketChatMajor;
	token: { userId: string; authToken: string };
	slowMs: number;
	now(): number;
	/** The database's rooms. A new call room is added here. */
	rooms: BoxRoom[];
	/** Certificate of a CA that this Rocket.Chat trusts in addition to the public ones. */
	authority: string;
};

const roomPath = '/api/v1/voip/room';
const routesOver = (rooms: BoxRoom[]) =>
	new Map<string, typeof checkCallServer>([
		['/api/v1/voip/callServer/checkConnection', checkCallServer],
		['/api/v1/voip/managementServer/checkConnection', checkManagementServer],
		[roomPath, voipRoom(rooms)],
	]);

const versions: Readonly<Record<RocketChatMajor, string>> = { 6: '6.12', 7: '7.13', 8: '8.1' };

function send(response: ServerResponse, { status, type, body, headers, open }: Answer): void {
	response.writeHead(status, { ...(type ? { 'Content-Type': type } : {}), ...headers });
	if (open) {
		response.write(body);
	} else {
		response.end(body);
	}
}

/** The routes of Rocket.Chat's REST API that the app uses. Each checks login, rate limit, parameters and permission in this order, then acts. */
export async function startRest(options: RestOptions): Promise<Rest> {
	const { major, token, slowMs, now, rooms, authority } = options;
	let fault = 'none';
	const taken: Taken[] = [];
	let apps: AppRequests | undefined;
	const workspace = createWorkspaceRoutes(major);
	const usual = createLimiter(now);
	const strict = createLimiter(now, 5);
	const routes = routesOver(rooms);

	const answer = async (request: Taken, address: string): Promise<Answer | undefined> => {
		const { path, headers, query } = request;
		if (path === '/api/info') {
			return fault === '502-html' ? faultyAnswer(fault, now()) : ok({ version: versions[major] });
		}
		if (fault === 'echoes-question') {
			return failure(
				`${JSON.stringify([headers, query])} ${new URLSearchParams(query).toString()} refused`,
			);
		}
		const faulty = faultyAnswer(fault, now());
		if (faulty && fault !== '403' && fault !== '401') {
			return faulty;
		}
		const route = routes.get(path);
		if (major === '8' || !route) {
			return unknownRoute(major);
		}
		const known =
			headers['x-auth-token'] === token.authToken && headers['x-user-id'] === token.userId;
		const person = workspace.personOf(headers);
		if ((!known && !person) || fault === '401') {
			return unauthorized(major);
		}
		if (person && !person.roles.includes('admin')) {
			return forbidden();
		}
		const limiter = path === roomPath ? strict : usual;
		const { allowed, remaining, resetAt } = limiter.take(`${address} ${path}`);
		if (!allowed) {
			return tooMany(limiter.limit, resetAt, now());
		}
		const found = fault === '403' ? forbidden() : await route(query, major, authority);
		const limits = {
			'X-RateLimit-Limit': String(limiter.limit),
			'X-RateLimit-Remaining': String(remaining),
			'X-RateLimit-Reset': String(resetAt),
		};
		return found && { ...found, headers: { ...found.headers, ...limits } };
	};

	const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const url = new URL(request.url ?? '/', 'http://127.0.0.1');
		if (url.pathname.startsWith('/elsewhere')) {
			// A proxy in front of the server that redirects.
			const location = `http://elsewhere.invalid${url.pathname}`;
			response.writeHead(302, { Location: location }).end();
			return;
		}
		const own = fault === 'silent' ? undefined : await workspace.answer(request, url.pathname);
		if (own) {
			send(response, own);
			return;
		}
		if (url.pathname.startsWith('/api/apps/') && fault !== 'silent') {
			send(response, await toApps(request, apps));
			return;
		}
		const query = Object.fromEntries(url.searchParams.entries());
		const one = {
			method: request.method ?? '',
			path: url.pathname,
			query,
			headers: request.headers,
		};
		taken.push(one);
		if (fault === 'silent') {
			return;
		}
		const found = await answer(one, request.socket.remoteAddress ?? '');
		if (!found) {
			return;
		}
		if (fault === 'slow') {
			setTimeout(() => send(response, found), slowMs).unref();
		} else {
			send(response, found);
		}
	};

	const handleAll = (request: IncomingMessage, response: ServerResponse): void =>
		// A request that is broken off rejects.
		void handle(request, response).catch(() => response.destroy());

	const server = createServer(handleAll);
	server.on('connection', (socket: Socket) => {
		if (fault === 'reset') {
			socket.resetAndDestroy();
		}
	});
	const port = await openPort(server);
	return {
		port,
		handle: handleAll,
		isPortBroken: () => fault === 'reset' || reachAt(fault) !== 'open',
		async setFault(name) {
			fault = name;
			await port.set(reachAt(name));
		},
		taken: () => taken,
		hostApps(host) {
			apps = host;
		},
		administer: (administration) => workspace.host(administration),
		forget() {
			taken.length = 0;
			usual.forget();
			strict.forget();
		},
		stop: () => port.close(),
	};
}
