import type { Http, HttpRequest } from '../../../src/clients/http';
import { createVoipRoom, type VoipRoomQuestion } from '../../../src/clients/rocketChatClient';
import { call, createRoomCommand, ok, settingsOf, siteUrl } from '../../support/roomCommand';

test('asks nothing with less than a second left, and says so', async () => {
	const command = createRoomCommand({ here: call('here') }, ok);
	const shown = await command.type([], { admin: true }, { deadline: { at: 1_000_999 } });
	expect(shown.split('\n').slice(-2)).toEqual([
		'Details missing: no time was left to ask',
		'Next: type the command again',
	]);
	expect(command.urls).toEqual([]);
	await command.type([], {}, { deadline: { at: 1_001_000 } });
	expect(command.urls).toHaveLength(1);
});

test('answers ten agents in ten rooms within a minute, with four requests', async () => {
	const ids = Array.from({ length: 10 }, (_, index) => `room${index}`);
	const command = createRoomCommand(Object.fromEntries(ids.map((id) => [id, call(id)])), ok);
	const shown = await Promise.all(ids.map((id) => command.type([id])));
	expect(shown.every((text) => text.startsWith('☎ Call · in progress\nWith Mary'))).toBe(true);
	expect(shown.filter((text) => text.includes('Queue support'))).toHaveLength(4);
	expect(shown.filter((text) => text.includes('asked too often'))).toEqual([]);
	expect(command.urls).toHaveLength(4);
});

test('tells an admin to wait when the app itself limits its requests', async () => {
	const ids = Array.from({ length: 5 }, (_, index) => `room${index}`);
	const command = createRoomCommand(Object.fromEntries(ids.map((id) => [id, call(id)])), ok);
	for (const id of ids.slice(0, 4)) {
		await command.type([id]);
		command.pass(1000);
	}
	expect((await command.type(['room4'], { admin: true })).split('\n').pop()).toBe(
		'Details missing: asked too often, try again in 56 s',
	);
	command.pass(55_999);
	await command.type(['room4']);
	expect(command.urls).toHaveLength(4);
	command.pass(1);
	await command.type(['room4']);
	expect(command.urls).toHaveLength(5);
});

test('sends one request for equal questions, and uses its answer for 15 s', async () => {
	const command = createRoomCommand({ here: call('here') }, ok);
	await Promise.all([command.type([]), command.type([])]);
	command.pass(14_999);
	await command.type([]);
	expect(command.urls).toHaveLength(1);
	command.pass(1);
	await command.type([]);
	expect(command.urls).toHaveLength(2);
});

test('asks nothing about a livechat, of which the engine knows as much', async () => {
	const command = createRoomCommand({ here: call('here', { type: 'l' }) }, ok);
	expect(await command.type([], { admin: true })).toMatch(/^💬 Livechat .*\nWith Mary/);
	expect(command.urls).toEqual([]);
});

test('asks nothing where Rocket.Chat 8 has removed the API, and reports no problem', async () => {
	const command = createRoomCommand({ here: call('here') }, ok);
	const app = { rocketchat_user_id: 'id', rocketchat_token: 'own-token-1' };
	const settings = settingsOf({ siteUrl, sipHost: '' }, app);
	expect(await command.type([], { admin: true }, { settings })).toBe(
		'☎ Call · in progress\nWith Mary\nAgent agent1 · Room here',
	);
	expect(command.urls).toEqual([]);
});

function recorded() {
	const sent: HttpRequest[] = [];
	const http: Http = (request) => {
		sent.push(request);
		return {
			reading: Promise.resolve({ kind: 'no-answer', ms: 0 }),
			ended: Promise.resolve(),
		};
	};
	const ask = createVoipRoom(http, { baseUrl: 'http://chat.test', userId: 'u', token: 't' });
	return { sent, ask };
}

test.each([
	['', 't'],
	[' ', 't'],
	['\n', 't'],
	['%20', 't'],
	['a&agentId=b', 't'],
	['room', ''],
	['room', ' '],
])('sends no request with rid %j and token %j', async (rid, token) => {
	const { sent, ask } = recorded();
	// The types forbid these values; this is in case somebody gets round them.
	const question = { rid, token } as VoipRoomQuestion;
	expect(await ask(question, 1000).reading).toMatchObject({ kind: 'failed' });
	expect(sent).toEqual([]);
});

test('sends rid and token, and no other parameter', () => {
	const { sent, ask } = recorded();
	ask({ rid: 'kCJDd5peKiZnGJLPq', token: 'a b&agentId=c' } as VoipRoomQuestion, 1000);
	const url = new URL(sent[0]?.url ?? '');
	expect([...url.searchParams]).toEqual([
		['rid', 'kCJDd5peKiZnGJLPq'],
		['token', 'a b&agentId=c'],
	]);
});
