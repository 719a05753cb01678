import fc from 'fast-check';

import { openRoomDesk, settingsOf, siteUrl, unset } from './roomDesk';
import type { Fake } from './roomDesk';

const token = 'canaryVisitorToken5521';
const call = (id: string, more: object = {}) => ({
	id,
	type: 'v',
	visitor: { name: 'Mary', token },
	servedBy: { id: 'agent', username: 'agent1' },
	isOpen: true,
	...more,
});
const of = (type: string) => ({ id: 'other', type, servedBy: { id: 'agent' } });
const ok = (url: string): Fake => {
	const rid = new URL(url).searchParams.get('rid');
	return { status: 200, body: JSON.stringify({ room: { _id: rid, t: 'v', queue: 'support' } }) };
};
const refuse = (status: number, error: string) => (): Fake => ({
	status,
	body: JSON.stringify({ success: false, error }),
});

const refusal = 'There is no such room, or you may not see what call it is.';

test('joins what the engine and the REST API know', async () => {
	const desk = openRoomDesk({ here: call('here') }, ok);
	expect(await desk.type([])).toBe(
		'Call with Mary\nOpen · queue "support"\nAgent agent1\nDetails: room here',
	);
	expect(desk.urls).toEqual([`http://chat.test/api/v1/voip/room?rid=here&token=${token}`]);
});

test('tells times where the user is', async () => {
	const desk = openRoomDesk({ here: call('here', { lastModifiedAt: 1_000_000 }) }, ok);
	const shown = await desk.type([], {}, { user: { id: 'agent', utcOffset: 5.5 } });
	expect(shown).toMatch(/last message 05:46$/);
});

test('says on screen that it asks when the answer takes long', async () => {
	const seen: string[] = [];
	const clock = {
		now: () => 1_000_000,
		timer: () => ({ elapsed: Promise.resolve(), cancel: () => undefined }),
	};
	const meanwhile = async ({ text }: { text: string }) => void seen.push(text);
	const desk = openRoomDesk({ here: call('here') }, ok);
	expect(await desk.type([], {}, { clock, meanwhile })).toMatch(/^Call with Mary/);
	expect(seen).toEqual([expect.stringContaining('Checking')]);
});

test('a setting that cannot work is named, and nothing is asked', async () => {
	const desk = openRoomDesk({ here: call('here') }, ok);
	const broken = settingsOf({ siteUrl }, { rocketchat_url: 'not an address' });
	expect(await desk.type([], {}, { settings: broken })).toMatch(/: a setting cannot work$/);
	expect(desk.urls).toEqual([]);
});

test('asks anew as somebody else once another token is set', async () => {
	const desk = openRoomDesk({ here: call('here') }, refuse(401, 'x'));
	await desk.type([]);
	const others = { rocketchat_user_id: 'id', rocketchat_token: 'own-token-2' };
	await desk.type([], {}, { settings: settingsOf({ siteUrl }, others) });
	expect(desk.urls).toHaveLength(2);
});

test('asks nothing when no token is set, and does not complain', async () => {
	const desk = openRoomDesk({ here: call('here') }, ok);
	expect(await desk.type([], {}, { settings: unset })).toBe(
		'Call with Mary\nOpen\nAgent agent1\nDetails: room here',
	);
	expect(desk.urls).toEqual([]);
});

test.each<[string, () => Fake, string]>([
	[
		'invalid-token',
		refuse(400, 'invalid-token'),
		'Rocket.Chat does not know the visitor of this room',
	],
	['invalid-room', refuse(400, 'invalid-room'), "Rocket.Chat's VoIP API does not know this room"],
	['403', refuse(403, 'x [error-unauthorized]'), 'the app lacks a permission'],
	['401', refuse(401, 'x'), 'the app may not ask Rocket.Chat'],
	['429', refuse(429, 'wait 42 seconds'), 'asked too often, wait 42 s'],
	[
		'no API',
		() => ({ status: 404, body: '404 Not Found', type: 'text/plain' }),
		'this Rocket.Chat has none',
	],
	['HTML', () => ({ status: 200, body: '<html>', type: 'text/html' }), 'this Rocket.Chat has none'],
])('after %s tells what the engine knows, and the problem', async (_, answer, cause) => {
	const desk = openRoomDesk({ here: call('here') }, answer);
	const lines = (await desk.type([])).split('\n');
	expect(lines.slice(0, 3)).toEqual(['Call with Mary', 'Open', 'Agent agent1']);
	expect(lines.pop()).toBe(`Only what Rocket.Chat tells every app, without its VoIP API: ${cause}`);
});

test.each<[string, () => Fake, string]>([
	[
		'without a word',
		refuse(400, ''),
		'Rocket.Chat refused the question · Next: see the server log of Rocket.Chat',
	],
	[
		'of another kind',
		refuse(400, 'cannot-access-room'),
		'Rocket.Chat refused the question · Next: Rocket.Chat says: cannot-access-room',
	],
	[
		'that repeats the token',
		refuse(400, `no ${token} here`),
		'Rocket.Chat refused the question · Next: see the server log of Rocket.Chat',
	],
	[
		'of the parameters, without a word',
		() => ({ status: 400, body: JSON.stringify({ errorType: 'invalid-params' }) }),
		'Rocket.Chat refused the question · Next: see the server log of Rocket.Chat',
	],
	[
		'of the parameters, that repeats our own token',
		refuse(400, 'own-token-1 [invalid-params]'),
		'Rocket.Chat refused the question · Next: see the server log of Rocket.Chat',
	],
])('a refusal %s is told to admins in whole sentences', async (_, answer, said) => {
	const desk = openRoomDesk({ here: call('here') }, answer);
	const shown = await desk.type([], { admin: true });
	expect(shown).toMatch(/^Call with Mary/);
	expect(shown.split('\n').pop()).toBe(
		`Only what Rocket.Chat tells every app, without its VoIP API: ${said}`,
	);
});

test('with less than a second left nothing is asked, and that is said', async () => {
	const desk = openRoomDesk({ here: call('here') }, ok);
	const shown = await desk.type([], { admin: true }, { deadline: { at: 1_000_999 } });
	expect(shown.split('\n').pop()).toBe(
		'Only what Rocket.Chat tells every app, without its VoIP API: no time was left to ask · Next: type the command again',
	);
	expect(desk.urls).toEqual([]);
	await desk.type([], {}, { deadline: { at: 1_001_000 } });
	expect(desk.urls).toHaveLength(1);
});

test('ten agents in ten rooms within a minute all get an answer', async () => {
	const ids = Array.from({ length: 10 }, (_, index) => `room${index}`);
	const desk = openRoomDesk(Object.fromEntries(ids.map((id) => [id, call(id)])), ok);
	const shown = await Promise.all(ids.map((id) => desk.type([id])));
	expect(shown.every((text) => text.startsWith('Call with Mary\nOpen'))).toBe(true);
	expect(shown.filter((text) => text.includes('asked too often, wait 60 s'))).toHaveLength(6);
	expect(desk.urls).toHaveLength(4);
});

test('held back by the app itself, an admin is told nothing that would not help', async () => {
	const ids = Array.from({ length: 5 }, (_, index) => `room${index}`);
	const desk = openRoomDesk(Object.fromEntries(ids.map((id) => [id, call(id)])), ok);
	for (const id of ids.slice(0, 4)) {
		await desk.type([id]);
		desk.pass(1000);
	}
	expect((await desk.type(['room4'], { admin: true })).split('\n').pop()).toBe(
		"Only what Rocket.Chat tells every app, without its VoIP API: asked too often, wait 56 s · Next: wait: the app itself asks no more often, to stay within Rocket.Chat's rate limit",
	);
	desk.pass(55_999);
	await desk.type(['room4']);
	expect(desk.urls).toHaveLength(4);
	desk.pass(1);
	await desk.type(['room4']);
	expect(desk.urls).toHaveLength(5);
});

test('equal questions are one request, and an answer serves for 15 s', async () => {
	const desk = openRoomDesk({ here: call('here') }, ok);
	await Promise.all([desk.type([]), desk.type([])]);
	desk.pass(14_999);
	await desk.type([]);
	expect(desk.urls).toHaveLength(1);
	desk.pass(1);
	await desk.type([]);
	expect(desk.urls).toHaveLength(2);
});

test('a server that knows calls only is left in peace with livechats', async () => {
	const chat = (id: string) => call(id, { type: 'l' });
	const desk = openRoomDesk(
		{ here: chat('here'), there: chat('there') },
		refuse(400, 'invalid-room'),
	);
	expect(await desk.type([])).not.toContain('Only what');
	expect(await desk.type(['there'])).toMatch(/^Livechat with Mary/);
	expect(desk.urls).toHaveLength(1);
	desk.pass(600_000);
	await desk.type(['there']);
	expect(desk.urls).toHaveLength(2);
});

test('nobody who asks of a livechat at the same time is told that it is no call', async () => {
	const desk = openRoomDesk({ here: call('here', { type: 'l' }) }, refuse(400, 'invalid-room'));
	const shown = await Promise.all([desk.type([]), desk.type([]), desk.type([])]);
	expect(shown.filter((text) => text.includes('Only what'))).toEqual([]);
	expect(desk.urls).toHaveLength(1);
});

test.each([
	['c', {}, 'This room is not a call. It is a channel.'],
	['p', { id: 'member' }, 'This room is not a call. It is a private group.'],
	['d', { id: 'member' }, 'This room is not a call. It is a direct message.'],
	['p', { id: 'agent' }, refusal],
	['d', { admin: true, id: 'x' }, refusal],
	['l', { id: 'x' }, refusal],
	['l', { id: 'member' }, 'Livechat'],
	['v', { id: 'member' }, refusal],
	['v', { admin: true, id: 'x' }, 'Call'],
])('a room of type %s for %j', async (type, viewer, first) => {
	const rooms = { other: of(type), here: of(type) };
	const desk = openRoomDesk(rooms, ok);
	expect((await desk.type(['other'], viewer)).split('\n')[0]).toBe(first);
	expect((await desk.type([], viewer)).split('\n')[0]).toBe(first);
});

test.each([
	['omnichannel', { webSocketHost: 'pbx' }, 'Calls are rooms of their own,'],
	['freeswitch', { freeSwitchHost: 'pbx' }, 'A team voice call of this workspace has no room.'],
	[
		'media-calls',
		{ sipHost: 'pbx' },
		"A voice call of this workspace has no room: your own are in Rocket.Chat's call history.",
	],
	['none', {}, 'Calls are rooms of their own,'],
])('where calls are in a workspace with %s', async (_, values, where) => {
	const desk = openRoomDesk({ here: of('c') }, ok);
	const [first, second] = (await desk.type([], {}, { settings: settingsOf(values) })).split('\n');
	expect(first).toBe('This room is not a call. It is a channel.');
	expect(second?.startsWith(where)).toBe(true);
	expect(second).toMatch(/in the list of rooms under Omnichannel[.:] [tT]ype \/voip room there\.$/);
});

test('a room that is not there is refused in the same words', async () => {
	const desk = openRoomDesk({}, ok);
	expect(await desk.type(['nowhere'], { admin: true })).toBe(refusal);
	expect(await desk.type([])).toBe('This room was deleted meanwhile.');
});

test('members are looked up once in 30 s', async () => {
	const desk = openRoomDesk({ here: of('p') }, ok);
	await desk.type([]);
	await desk.type([], { id: 'member' });
	expect(desk.lookUps).toEqual(['here']);
	desk.pass(30_000);
	await desk.type([]);
	expect(desk.lookUps).toHaveLength(2);
});

test.each([['#general'], ['@bob'], ['http://x/y'], ['x'.repeat(65)], ['a&token=b'], ['<id>']])(
	'%s is no room id',
	async (word) => {
		const desk = openRoomDesk({}, ok);
		expect(await desk.type([word])).toContain('is not a room id. A room id looks like');
	},
);

test('two words are one too many', async () => {
	expect(await openRoomDesk({}, ok).type(['a', 'b'])).toBe(
		'Type /voip room in the room of a call, or /voip room and one room id.',
	);
});

test.each(['v', 'lastMessage'])(
	'a token that the engine has in %s alone is not shown',
	async (at) => {
		const rest = { [at]: { token: 'another-canary' }, queue: 'another-canary', tags: ['vip'] };
		const room = call('here', { displayName: 'x another-canary', _unmappedProperties_: rest });
		const shown = await openRoomDesk({ here: room }, ok).type([]);
		expect(shown).toContain('Tags: vip');
		expect(shown).not.toContain('another-canary');
	},
);

const tokenAnywhere = fc.letrec((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small' },
		fc.constantFrom(token, `x ${token} y`, '', true, null, NaN, -1, '2021-07-09T20:12:19.795Z'),
		fc.jsonValue(),
		fc.array(tie('value'), { maxLength: 3 }),
		fc.dictionary(fc.constantFrom('name', 'username', 'phone', 'ts', 'id', token), tie('value')),
	),
})).value;
const names = [
	'displayName',
	'fname',
	'name',
	'v',
	'servedBy',
	'closedBy',
	'queue',
	'tags',
	'metrics',
];
const dates = [
	'callStarted',
	'closedAt',
	'lm',
	'lastMessage',
	'customFields',
	'department',
	'direction',
];
const calls = fc.constantFrom('v', 'l');
const fields = fc.dictionary(fc.constantFrom(...names, ...dates), tokenAnywhere);

test('any document as the room never throws and never shows the token', async () => {
	await fc.assert(
		fc.asyncProperty(fields, fields, fields, calls, async (own, rest, api, type) => {
			const room = {
				...own,
				id: 'here',
				type,
				visitor: { token },
				_unmappedProperties_: rest,
			};
			const body = JSON.stringify({ room: { ...api, _id: 'here', t: type } });
			const desk = openRoomDesk({ here: room }, () => ({ status: 200, body }));
			const shown = await desk.type([], { admin: true });
			expect(shown).toMatch(type === 'v' ? /^Call/ : /^Livechat/);
			expect(shown).not.toContain(token);
			expect(desk.urls.every((url) => new URL(url).searchParams.get('rid') === 'here')).toBe(true);
		}),
		{ numRuns: 300 },
	);
	await fc.assert(
		fc.asyncProperty(fc.anything(), fc.json(), async (room, body) => {
			const desk = openRoomDesk({ here: room }, () => ({ status: 200, body }));
			await expect(desk.type([], { admin: true })).resolves.toEqual(expect.any(String));
		}),
	);
});
