import { createRoomCommand, of, ok, settingsOf } from '../../support/roomCommand';

const refusal = 'No such room, or you may not see it.';

test.each([
	['c', {}, 'This room is not a call. It is a channel.'],
	['p', { id: 'member' }, 'This room is not a call. It is a private group.'],
	['d', { id: 'member' }, 'This room is not a call. It is a direct message.'],
	['p', { id: 'agent' }, refusal],
	['d', { admin: true, id: 'x' }, refusal],
	['l', { id: 'x' }, refusal],
	['l', { id: 'member' }, '💬 Livechat · ended'],
	['v', { id: 'member' }, refusal],
	['v', { admin: true, id: 'x' }, '☎ Call · ended'],
])('the answer about a room of type %s to %j', async (type, viewer, first) => {
	const rooms = { other: of(type), here: of(type) };
	const command = createRoomCommand(rooms, ok);
	expect((await command.type(['other'], viewer)).split('\n')[0]).toBe(first);
	expect((await command.type([], viewer)).split('\n')[0]).toBe(first);
});

test.each([
	['omnichannel', { webSocketHost: 'pbx' }, 'Calls are rooms of their own,'],
	['freeswitch', { freeSwitchHost: 'pbx' }, 'Voice calls have no room here. In a livechat, '],
	[
		'media-calls',
		{ sipHost: 'pbx' },
		'Voice calls have no room here: see your call history. In a livechat, ',
	],
	['none', {}, 'Calls are rooms of their own,'],
])('says where calls are found in a workspace with %s', async (_, values, where) => {
	const command = createRoomCommand({ here: of('c') }, ok);
	const [first, second] = (await command.type([], {}, { settings: settingsOf(values) })).split(
		'\n',
	);
	expect(first).toBe('This room is not a call. It is a channel.');
	expect(second?.startsWith(where)).toBe(true);
	expect(second).toMatch(
		/\/voip room (works|<room id>: the id is in the address of the room, after \/voip\/)\.$/,
	);
});

test('a room that does not exist is refused with the same sentence', async () => {
	const command = createRoomCommand({}, ok);
	expect(await command.type(['nowhere'], { admin: true })).toBe(refusal);
	expect(await command.type([])).toBe('This room has been deleted.');
});

test('looks up members at most once in 30 s', async () => {
	const command = createRoomCommand({ here: of('p') }, ok);
	await command.type([]);
	await command.type([], { id: 'member' });
	expect(command.lookUps).toEqual(['here']);
	command.pass(30_000);
	await command.type([]);
	expect(command.lookUps).toHaveLength(2);
});

test.each([['#general'], ['@bob'], ['http://x/y'], ['x'.repeat(65)], ['a&token=b'], ['<id>']])(
	'%s is not taken for a room id',
	async (word) => {
		const command = createRoomCommand({}, ok);
		expect(await command.type([word])).toContain(
			'is not a room id. Type /voip room in a livechat, or for a call /voip room <room id>:',
		);
	},
);

test('two words after /voip room are refused with the usage', async () => {
	expect(await createRoomCommand({}, ok).type(['a', 'b'])).toBe(
		'Type /voip room in a livechat, or for a call /voip room <room id>: the id is in the address of the room, after /voip/.',
	);
});
