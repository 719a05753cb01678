import { callRooms } from '../../workspace/rooms/calls';
import { messageText } from '../../workspace/terminal/blocksToText';
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
				'Call with Mary · inbound · +4930555123',
				expect.stringMatching(/^Open for 4 min \d+ s · waited 38 s in queue "support"$/),
				expect.stringMatching(/^Agent agent · since .*\d\d:\d\d · department Sales$/),
				'Tags: vip',
				expect.stringMatching(
					/room callInboundOpen01, call id 1636363636\.42, last message .*\d\d:\d\d$/,
				),
			]);
		});

		test('an outbound call without a valid waiting time', async () => {
			const [first, second] = (await typeRoomCommand(app, 'callOutboundOpen1')).split('\n');
			expect(first).toBe('Call with John · outbound · +4940555777');
			expect(second).toMatch(/^Open for 1 min \d+ s · queue "default"$/);
		});

		test('a closed call without messages', async () => {
			const [, second, ...others] = (await typeRoomCommand(app, 'callClosed0000001')).split('\n');
			expect(others.pop()).toMatch(/room callClosed0000001$/);
			expect(second).toMatch(
				/^Closed 1 h 0 min ago · lasted 5 min 0 s · waited 12 s in queue "support" · on hold 30 s$/,
			);
		});

		test('a call archived by the 8.0 migration', async () => {
			const [first, second] = (await typeRoomCommand(app, 'callArchived00001')).split('\n');
			expect(first).toMatch(/^Call with John/);
			expect(second).toBe('Closed');
		});

		test("the documentation's livechat", async () => {
			await app.reinstall();
			const lines = (await typeRoomCommand(app, 'kCJDd5peKiZnGJLPq')).split('\n');
			expect(lines[0]).toBe('Livechat with Mary · offline');
			expect(lines[1]).toMatch(/^Open for \d+ d \d+ h · waiting for an answer$/);
			expect(lines[3]).toBe(
				'7 messages · first response after 7 min 33 s · on average after 3 min 46 s',
			);
			expect(lines[4]).toBe('salesforceCrmContactId: 0032y000009mtOIAAY');
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
		['two words', 'Type /voip room in the room of a call, or /voip room and one room id.'],
		['#general', '"#general" is not a room id.'],
		['../../login', '"../../login" is not a room id.'],
	])('explains its usage after %j', async (words, said) => {
		expect(await typeRoomCommandWithId(app, 'admin', words)).toContain(said);
	});

	test('says so when the room is deleted while the command runs', async () => {
		const room = { _id: 'callDeleted000001', t: 'v', servedBy: { username: 'agent' } };
		app.box.putRoom(room);
		const run = app.box.run({ user: 'agent', room: room._id, text: '/voip room' });
		app.box.removeRoom(room._id);
		await run;
		expect(messageText(app.lastMessage('agent'))).toBe('This room was deleted meanwhile.');
	});
});

test('/voip room describes an archived call on Rocket.Chat 8, which has no VoIP API', async () => {
	const app = await startApp('1.62.0', '8');
	const shown = await typeRoomCommand(app, 'callArchived00001');
	await app.close();
	expect(shown).toMatch(/^Call with John.*\nClosed\n/);
	expect(shown).not.toContain('VoIP API');
});
