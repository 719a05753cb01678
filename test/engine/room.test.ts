import { callRooms } from '../../workspace/rooms/calls';
import { type AppUnderTest, startApp } from '../support/startApp';
import {
	colleague,
	refusal,
	roomEngines,
	typeRoomCommand,
	typeRoomCommandWithId,
} from '../support/typeRoomCommand';

describe.each(roomEngines)('/voip room on Apps-Engine %s with Rocket.Chat %s', (engine, major) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine, major);
		app.box.putUser(colleague);
	});
	afterAll(() => app.close());

	describe('describes', () => {
		// The rooms are made again for each test, so that the time of the installation does not matter.
		beforeEach(() => callRooms(Date.now()).forEach((room) => app.box.putRoom(room)));

		test('a call in progress', async () => {
			const lines = (await typeRoomCommand(app, 'callInboundOpen01')).split('\n');
			expect(lines).toEqual([
				'☎ Inbound call · in progress for 4 min',
				'With Mary · +4930555123',
				expect.stringMatching(
					/^ *Agent agent since .*\d\d:\d\d · Waited 38 s in queue support · Department Sales · Tags vip · Call id 1636363636\.42$/,
				),
				'[Refresh]',
			]);
		});

		test('an outbound call without a valid waiting time', async () => {
			const lines = (await typeRoomCommand(app, 'callOutboundOpen1')).split('\n');
			expect(lines[0]).toBe('☎ Outbound call · in progress for 1 min');
			expect(lines[1]).toBe('With John · +4940555777');
			expect(lines[2]).toMatch(/Queue default/);
			expect(lines[2]).not.toContain('Waited');
		});

		test('a closed call without messages', async () => {
			const [first, ...others] = (await typeRoomCommand(app, 'callClosed0000001')).split('\n');
			expect(first).toMatch(/call · ended .*\d\d:\d\d · lasted 5 min$/i);
			expect(others.slice(-2)[0]).toMatch(/Waited 12 s in queue support · On hold 30 s/);
		});

		test('a call archived by the 8.0 migration', async () => {
			const [first, second] = (await typeRoomCommand(app, 'callArchived00001')).split('\n');
			expect(first).toMatch(/^☎ .*all · ended$/);
			expect(second).toMatch(/^With John/);
		});

		test("the documentation's livechat", async () => {
			await app.startOver();
			const lines = (await typeRoomCommand(app, 'kCJDd5peKiZnGJLPq')).split('\n');
			expect(lines[0]).toMatch(/^💬 Livechat · in progress for \d+ d .*· waiting for an answer$/);
			expect(lines[1]).toBe('With Mary · offline');
			expect(lines[2]).toContain('7 messages · Replies after 3 min 46 s on average');
			expect(lines[3]).toBe('   Fields: salesforceCrmContactId = 0032y000009mtOIAAY');
		});

		test.each([
			['support0000000001', 'a channel'],
			['private0000000001', 'a private group'],
			['direct00000000001', 'a direct message'],
		])('%s, which is not a call but %s', async (room, what) => {
			expect(await typeRoomCommand(app, room)).toContain(`This room is not a call. It is ${what}.`);
		});
	});

	describe('answers only those who may see the room', () => {
		test.each([
			['callOfManager0001', 'agent', false],
			['callOfManager0001', 'manager', true],
			['callOfManager0001', 'admin', true],
			['callInboundOpen01', 'colleague', false],
			['kCJDd5peKiZnGJLPq', 'colleague', false],
			['kCJDd5peKiZnGJLPq', 'agent', true],
			['kCJDd5peKiZnGJLPq', 'manager', true],
			['private0000000001', 'colleague', false],
			['private0000000001', 'manager', false],
			['private0000000001', 'agent', true],
			['direct00000000001', 'manager', false],
			['direct00000000001', 'agent', true],
			['support0000000001', 'colleague', true],
			['nowhere0000000001', 'admin', false],
		])('room %s, typed as an id by %s: %s', async (room, user, may) => {
			const shown = await typeRoomCommandWithId(app, user, room);
			expect(shown === refusal).toBe(!may);
		});

		test.each([
			['callOfManager0001', 'agent'],
			['private0000000001', 'colleague'],
		])('room %s, when %s sends the command in it without being a member', async (room, user) => {
			expect(await typeRoomCommand(app, room, user)).toBe(refusal);
		});
	});

	test.each([
		['two words', 'Type /voip room in a livechat, or for a call /voip room <room id>:'],
		['#general', '#general is not a room id.'],
		['../../login', '../../login is not a room id.'],
	])('explains its usage after %j', async (words, said) => {
		expect(await typeRoomCommandWithId(app, 'admin', words)).toContain(said);
	});

	test('sends nothing, and logs one error, when the room is deleted while the command runs', async () => {
		const room = { _id: 'callDeleted000001', t: 'v', servedBy: { username: 'agent' } };
		app.box.putRoom(room);
		const run = app.box.run({ user: 'agent', room: room._id, text: '/voip room' });
		app.box.removeRoom(room._id);
		const shown = app.box.seen('agent').length;
		const logged = app.box.appLog().length;
		await run;
		expect(app.box.seen('agent')).toHaveLength(shown);
		const entries = app.box.appLog().slice(logged);
		expect(entries.some(({ text }) => text.includes('successfully executed'))).toBe(true);
		const errors = entries.filter(({ severity }) => severity === 'error');
		expect(errors).toHaveLength(1);
		expect(errors[0]?.text).toContain('Invalid room provided on the message.');
	});
});

test('/voip room describes an archived call on Rocket.Chat 8, which has no VoIP API', async () => {
	const app = await startApp('1.62.0', '8');
	const shown = await typeRoomCommand(app, 'callArchived00001');
	await app.close();
	expect(shown).toMatch(/^☎ .*all · ended\nWith John/);
	expect(shown).not.toContain('VoIP API');
});
