import fc from 'fast-check';

import { createRoomCommand, token } from '../../support/roomCommand';

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

test('any document as a room gets an answer that never shows the visitor token', async () => {
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
			const command = createRoomCommand({ here: room }, () => ({ status: 200, body }));
			const shown = await command.type([], { admin: true });
			expect(shown).toMatch(type === 'v' ? /^☎ / : /^💬 Livechat/);
			expect(shown).not.toContain(token);
			expect(command.urls.every((url) => new URL(url).searchParams.get('rid') === 'here')).toBe(
				true,
			);
		}),
		{ numRuns: 300 },
	);
	await fc.assert(
		fc.asyncProperty(fc.anything(), fc.json(), async (room, body) => {
			const command = createRoomCommand({ here: room }, () => ({ status: 200, body }));
			await expect(command.type([], { admin: true })).resolves.toEqual(expect.any(String));
		}),
	);
});
