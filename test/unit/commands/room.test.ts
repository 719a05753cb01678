import { createManualClock } from '../../support/manualClock';
import {
	call,
	createRoomCommand,
	type Fake,
	ok,
	refuse,
	settingsOf,
	siteUrl,
	token,
	unset,
} from '../../support/roomCommand';

test('joins what the engine and the REST API know', async () => {
	const command = createRoomCommand({ here: call('here') }, ok);
	expect(await command.type([])).toBe(
		'☎ Call · in progress\nWith Mary\nAgent agent1 · Queue support',
	);
	expect(command.urls).toEqual([`http://chat.test/api/v1/voip/room?rid=here&token=${token}`]);
});

test('shows times in the time zone of the user', async () => {
	const command = createRoomCommand({ here: call('here', { lastModifiedAt: 1_000_000 }) }, ok);
	const user = { id: 'agent', utcOffset: 5.5 };
	const shown = await command.type([], { admin: true }, { user });
	expect(shown).toMatch(/Last message 05:46 · Room here$/);
});

test('shows that it is checking when the answer takes long', async () => {
	const seen: string[] = [];
	const clock = createManualClock({ timers: 'at-once' });
	const showProgress = async ({ text }: { text: string }) => void seen.push(text);
	const command = createRoomCommand({ here: call('here') }, ok);
	expect(await command.type([], {}, { clock, showProgress })).toMatch(/^☎ Call .*\nWith Mary/);
	expect(seen).toEqual([expect.stringContaining('Checking')]);
});

test('reports a setting that cannot work, and asks nothing', async () => {
	const command = createRoomCommand({ here: call('here') }, ok);
	const broken = settingsOf({ siteUrl }, { rocketchat_url: 'not an address' });
	expect(await command.type([], { admin: true }, { settings: broken })).toContain(
		'Details missing: a setting cannot work',
	);
	expect(command.urls).toEqual([]);
});

test('asks again once another token is set', async () => {
	const command = createRoomCommand({ here: call('here') }, refuse(401, 'x'));
	await command.type([]);
	const others = { rocketchat_user_id: 'id', rocketchat_token: 'own-token-2' };
	await command.type([], {}, { settings: settingsOf({ siteUrl }, others) });
	expect(command.urls).toHaveLength(2);
});

test('asks nothing when no token is set, and reports no problem', async () => {
	const command = createRoomCommand({ here: call('here') }, ok);
	expect(await command.type([], {}, { settings: unset })).toBe(
		'☎ Call · in progress\nWith Mary\nAgent agent1',
	);
	expect(command.urls).toEqual([]);
});

test.each<[string, () => Fake, string]>([
	[
		'invalid-token',
		refuse(400, 'invalid-token'),
		'Rocket.Chat does not know the visitor of this room',
	],
	['invalid-room', refuse(400, 'invalid-room'), "Rocket.Chat's VoIP API does not know this room"],
	['403', refuse(403, 'x [error-unauthorized]'), 'the app lacks a permission'],
	['401', refuse(401, 'x'), "Rocket.Chat refuses the app's token"],
	['no API', () => ({ status: 404, body: '404 Not Found', type: 'text/plain' }), ''],
	['HTML', () => ({ status: 200, body: '<html>', type: 'text/html' }), ''],
])('after %s shows what the engine knows, and the problem', async (_, answer, cause) => {
	const command = createRoomCommand({ here: call('here') }, answer);
	const lines = (await command.type([], { admin: true })).split('\n');
	expect(lines.slice(0, 2)).toEqual(['☎ Call · in progress', 'With Mary']);
	expect(lines[3] ?? '').toBe(cause && `Details missing: ${cause}`);
});

test('after 429 an agent reads nothing of it, an admin when to try again and what helps', async () => {
	const answer = refuse(429, 'wait 42 seconds');
	const shown = await createRoomCommand({ here: call('here') }, answer).type([]);
	expect(shown).toBe('☎ Call · in progress\nWith Mary\nAgent agent1');
	const forAdmin = await createRoomCommand({ here: call('here') }, answer).type([], {
		admin: true,
	});
	expect(forAdmin.split('\n').slice(-2)).toEqual([
		'Details missing: asked too often, try again in 42 s',
		"Next: wait, or give the token's user the permission api-bypass-rate-limit",
	]);
});

test.each<[string, () => Fake, string]>([
	[
		'without a message',
		refuse(400, ''),
		"Next: report this to the app's authors with /voip report",
	],
	[
		'of another kind',
		refuse(400, 'cannot-access-room'),
		"Next: report this to the app's authors with /voip report; Rocket.Chat says cannot-access-room",
	],
	[
		'that repeats the token',
		refuse(400, `no ${token} here`),
		"Next: report this to the app's authors with /voip report",
	],
	[
		'of the parameters, without a message',
		() => ({ status: 400, body: JSON.stringify({ errorType: 'invalid-params' }) }),
		"Next: report this to the app's authors with /voip report",
	],
	[
		'of the parameters, that repeats our own token',
		refuse(400, 'own-token-1 [invalid-params]'),
		"Next: report this to the app's authors with /voip report",
	],
])('a refusal %s is explained to admins', async (_, answer, said) => {
	const command = createRoomCommand({ here: call('here') }, answer);
	const shown = await command.type([], { admin: true });
	expect(shown).toMatch(/^☎ Call .*\nWith Mary/);
	expect(shown.split('\n').slice(-2)).toEqual([
		'Details missing: Rocket.Chat refused the question',
		said,
	]);
});

test.each(['v', 'lastMessage'])(
	'a visitor token that stands only in %s of the engine’s room is not shown',
	async (at) => {
		const rest = { [at]: { token: 'another-canary' }, queue: 'another-canary', tags: ['vip'] };
		const room = call('here', { displayName: 'x another-canary', _unmappedProperties_: rest });
		const shown = await createRoomCommand({ here: room }, ok).type([]);
		expect(shown).toContain('Tags vip');
		expect(shown).not.toContain('another-canary');
	},
);
