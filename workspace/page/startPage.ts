import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { answerFrom, sendBytes, sendFailure } from './answers';
import { assetAt, type Bundle, isAsset } from './assets';
import { bundleClient } from './bundleClient';
import { createEventStreams } from './eventStreams';
import { defaultPort, listen } from './listen';
import { openBrowser } from './openBrowser';
import { Refusal } from './refusal';
import { guard } from './requestGuard';
import { allRoutes } from './routes/allRoutes';
import { clientOf, knownUser } from './routes/known';
import { passEvents } from './sessionEvents';
import { shell, shellHeaders } from './shell';
import type { Session } from '../session/session';

export type PageOptions = {
	session: Session;
	/** Default: 3100. If it is in use, the next free one is taken; 0 stands for any. */
	port?: number;
	/** Opens the page in a browser. */
	open?: boolean;
	/** The browser's part, made when it is first asked for. */
	bundle?: () => Promise<Bundle>;
};

export type Page = {
	address: string;
	/** What the person at the terminal should know: a port in use, no browser. */
	notes: string[];
	stop(): Promise<void>;
};

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
	let made: Promise<T> | undefined;
	return () => {
		made ??= make();
		return made;
	};
};

function addressOf({ url = '/' }: IncomingMessage): URL {
	const base = 'http://127.0.0.1';
	if (!URL.canParse(url, base)) {
		throw new Refusal(400, 'The address cannot be read.');
	}
	return new URL(url, base);
}

/** Serves the page of a session on 127.0.0.1, and the workspace's REST API beside it. */
export async function startPage(options: PageOptions): Promise<Page> {
	const { session, port: wanted = defaultPort, open = false } = options;
	const bundle = once(options.bundle ?? bundleClient);
	const token = randomBytes(24).toString('hex');
	const streams = createEventStreams();
	const routes = allRoutes({ session, streams });
	let port = 0;

	const listenTo = (url: URL, request: IncomingMessage, response: ServerResponse): void => {
		const user = knownUser(session, url.searchParams.get('user') ?? '');
		const client = clientOf(url.searchParams.get('client') ?? undefined);
		// A page that connects again has not been loaded again.
		if (request.headers['last-event-id'] === undefined) {
			session.box.reload(user);
		}
		streams.open({ user, client }, response);
	};
	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const url = addressOf(request);
		const path = url.pathname;
		guard(request, path, { port, token });
		if (path.startsWith('/api/')) {
			session.restHandler(request, response);
		} else if (request.method === 'GET' && path === '/') {
			const { script, style } = await bundle();
			sendBytes(response, shellHeaders, shell({ token, script, style }));
		} else if (request.method === 'GET' && isAsset(path)) {
			const { type, bytes } = await assetAt(path, bundle);
			sendBytes(response, { 'Content-Type': type }, bytes);
		} else if (request.method === 'GET' && path === '/page/events') {
			listenTo(url, request, response);
		} else {
			await answerFrom(routes, url, request, response);
		}
	};
	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => sendFailure(request, response, error));
	});
	const listening = await listen(server, wanted);
	({ port } = listening);
	const address = `http://127.0.0.1:${port}/`;
	await session.setAddress(`http://127.0.0.1:${port}`);
	const endEvents = passEvents(session, streams);
	const noBrowser = open ? await openBrowser(port) : undefined;
	return {
		address,
		notes: [
			...listening.inUse.map((one) => `Port ${one} is in use by another program.`),
			...(noBrowser ? [noBrowser] : []),
		],
		async stop() {
			endEvents();
			streams.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
