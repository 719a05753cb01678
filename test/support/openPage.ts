import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type PageEvents, listenToPage } from './pageEvents';
import type { ClientKind } from '../../workspace/page/contract';
import { type Page, startPage } from '../../workspace/page/startPage';
import type { WorkspaceChoice } from '../../workspace/session/choices';
import { openSession } from '../../workspace/session/openSession';
import type { Session } from '../../workspace/session/session';

export type Answered = { status: number; json: unknown };

export type PageUnderTest = {
	page: Page;
	session: Session;
	token: string;
	get(path: string): Promise<Answered>;
	post(path: string, body: unknown): Promise<Answered>;
	say(user: string, room: string, text: string): Promise<Answered>;
	events(user: string, headers?: Record<string, string>, client?: ClientKind): Promise<PageEvents>;
	stop(): Promise<void>;
};

/** A page whose browser's part is a stand-in: these tests ask the server only. */
const bundle = async () => ({
	script: 'page.js',
	style: 'page.css',
	files: new Map([['page.js', Buffer.from('// script')]]),
});

const usual: WorkspaceChoice = {
	engine: '1.62.0',
	rocketchat: '7',
	generation: 'omnichannel',
	empty: false,
	language: '',
};

const answered = async (response: Response): Promise<Answered> => ({
	status: response.status,
	json: await response.json(),
});

/** Starts a workspace with the app of a zip and its page, on a free port. */
export async function openPage(
	zip: Buffer,
	choice: Partial<WorkspaceChoice> = {},
): Promise<PageUnderTest> {
	const path = join(mkdtempSync(join(tmpdir(), 'voip-status-page-')), 'app.zip');
	writeFileSync(path, zip);
	const session = await openSession(path, { ...usual, ...choice });
	const page = await startPage({ session, port: 0, bundle });
	const streams: PageEvents[] = [];
	const url = (to: string): string => page.address.slice(0, -1) + to;
	const shell = await (await fetch(page.address)).text();
	const token = /name="page-token" content="([^"]+)"/.exec(shell)?.[1] ?? '';
	const post = async (to: string, body: unknown): Promise<Answered> =>
		answered(
			await fetch(url(to), {
				method: 'POST',
				headers: { 'x-page-token': token },
				body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body),
			}),
		);
	return {
		page,
		session,
		token,
		get: async (to) => answered(await fetch(url(to))),
		post,
		say: (user, room, text) =>
			post('/page/say', { user, room, text, triggerId: `trigger ${Math.random()}` }),
		async events(user, headers, client) {
			const stream = await listenToPage(page.address, user, headers, client);
			streams.push(stream);
			return stream;
		},
		async stop() {
			streams.forEach((stream) => stream.close());
			await page.stop();
			await session.stop();
		},
	};
}
