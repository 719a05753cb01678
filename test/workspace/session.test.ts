import { createServer } from 'node:http';

import type { SessionMessage } from '../../workspace/session/messages';
import type { Session } from '../../workspace/session/session';
import { listenLocally } from '../support/listenLocally';
import { startSession } from '../support/startSession';

const support = 'support0000000001';

let session: Session;
beforeAll(async () => {
	session = await startSession();
}, 60_000);
afterAll(() => session.stop());

test('the rooms are those that an app can meet', () => {
	const shown = session.rooms().map(({ kind, title }) => `${kind}: ${title}`);
	expect(shown).toEqual(
		expect.arrayContaining([
			'channel: general',
			'channel: support',
			'private: private',
			'direct: direct',
			'call: Mary, call in progress',
			'call: John, outbound call',
			'call: Mary, closed call',
			'call: John, archived call',
			'livechat: Mary',
		]),
	);
	expect(shown.filter((one) => one.startsWith('app-direct'))).toHaveLength(1);
});

test('a line that is no command is a message of the room, for everybody who is told of messages', async () => {
	const heard: SessionMessage[][] = [[], []];
	const ends = heard.map((list) =>
		session.onMessage((user, message) => {
			if (user === 'manager') {
				list.push(message);
			}
		}),
	);
	await session.say({ user: 'agent', room: support, text: 'Good morning' });
	ends.forEach((end) => end());
	await session.say({ user: 'agent', room: support, text: 'Not heard' });
	const wanted = {
		room: support,
		sender: { username: 'agent', name: 'agent' },
		text: 'Good morning',
		private: false,
	};
	expect(heard).toMatchObject([[wanted], [wanted]]);
	expect(session.messages('manager', support)).toEqual(
		expect.arrayContaining([expect.objectContaining(wanted)]),
	);
});

test('a private answer reaches its user and is not stored; what it cost is counted', async () => {
	const readers: string[] = [];
	const end = session.onMessage((user) => readers.push(user));
	const outcome = await session.say({ user: 'agent', room: support, text: '/voip help' });
	end();
	expect(new Set(readers)).toEqual(new Set(['agent']));
	expect(session.messages('agent', support).filter((one) => one.private)).toEqual([]);
	expect(outcome.crossings).toContainEqual({ call: 'Message.notifyUser', count: 1 });
	expect(session.last).toMatchObject({ text: '/voip help', ok: true });
});

test('behind a page the workspace has the address of the page, unless its port is broken', async () => {
	const server = createServer((request, response) => session.restHandler(request, response));
	const page = `http://127.0.0.1:${await listenLocally(server)}`;
	const own = session.world.siteUrl;
	try {
		await session.setAddress(page);
		expect(session.world.siteUrl).toBe(page);
		const info = await fetch(`${page}/api/info`);
		expect(await info.json()).toMatchObject({ success: true });
		const texts: string[] = [];
		const end = session.onMessage((_user, message) => texts.push(JSON.stringify(message)));
		await session.say({ user: 'admin', room: support, text: '/voip ping setup' });
		expect(texts.join()).toContain(`${page}/api/apps/`);
		texts.length = 0;
		await session.say({ user: 'admin', room: support, text: '/voip' });
		end();
		expect(texts.at(-1)).toContain('all 3 servers answer');
		await session.breakServer({ server: 'rest', fault: 'refuse' });
		expect(session.world.siteUrl).toBe(own);
		expect(session.broken()).toEqual({ rest: 'refuse' });
		await session.breakServer({ server: 'rest', fault: 'none' });
		expect(session.world.siteUrl).toBe(page);
		expect(session.broken()).toEqual({});
	} finally {
		server.closeAllConnections();
		server.close();
	}
});

test('a fault that moves a server to another port is seen at once', async () => {
	const answer = async (): Promise<string> => {
		const texts: string[] = [];
		const end = session.onMessage((_user, { text }) => texts.push(text));
		await session.say({ user: 'admin', room: support, text: '/voip' });
		end();
		return texts.at(-1) ?? '';
	};
	expect(await answer()).toContain('all 3 servers answer');
	await session.breakServer({ server: 'call-server', fault: 'expired' });
	expect(await answer()).toMatch(/certificate/);
	await session.breakServer({ server: 'call-server', fault: 'none' });
	expect(await answer()).toContain('all 3 servers answer');
});

test('a restart begins again with what was chosen, and keeps the address and the listeners', async () => {
	await session.breakServer({ server: 'simotel', fault: 'slow' });
	const page = session.world.siteUrl;
	let restarts = 0;
	session.onRestart(() => {
		restarts += 1;
	});
	const before = session.box;
	await session.restart({ engine: '1.42.1', rocketchat: '6', empty: true, generation: 'none' });
	expect(session.box).not.toBe(before);
	expect(session.choice).toMatchObject({ engine: '1.42.1', rocketchat: '6', empty: true });
	expect(session.broken()).toEqual({});
	expect(session.world.siteUrl).toBe(page);
	expect(restarts).toBe(1);
	expect(session.messages('agent', support)).toEqual([]);
	const values = (await session.box.settings()).map(({ value }) => value);
	expect(values.every((value) => value === undefined)).toBe(true);
	const texts: string[] = [];
	const end = session.onMessage((_user, { text }) => texts.push(text));
	await session.say({ user: 'admin', room: support, text: '/voip' });
	end();
	expect(texts).toHaveLength(1);
}, 60_000);
