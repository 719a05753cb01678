import type { ButtonPress } from '../../workspace/engine/screens';
import { messageText } from '../../workspace/terminal/blocksToText';
import { forgedValue, messageWith, pressOn } from '../support/pressing';
import { supportRoom } from '../support/startApp';
import { colleague } from '../support/typeRoomCommand';
import { pressEngines, usePressApp } from '../support/usePressApp';

const refused =
	'You may not see this room, so the app shows nothing of it. Type /voip in a room of yours.';
const refusedRoom = 'No such room, or you may not see it.';
const ownCall = 'callInboundOpen01';

describe.each(pressEngines)('forged presses on Apps-Engine %s', (engine) => {
	const app = usePressApp(engine, {
		simotel: 'refuse',
		change: (setup) => ({ ...setup, users: [...setup.users, colleague] }),
	});

	const posted = (): unknown[] =>
		app()
			.box.seen('admin')
			.filter((message) => !message.private && message.sender !== 'admin');

	const foreignRooms: [string, string, string][] = [
		['a private group that he is not in', 'colleague', 'private0000000001'],
		['a direct message of others', 'colleague', 'direct00000000001'],
		['a call of another agent', 'agent', 'callOfManager0001'],
	];
	test.each(foreignRooms)('%s: nothing is shared there', async (_what, user, roomId) => {
		const before = posted().length;
		await app().type(user, '/voip');
		const value = forgedValue(app(), user, 'Share here', { roomId });
		await pressOn(app(), user, 'Share here', { room: roomId, value });
		expect(messageText(app().lastMessage(user))).toBe(refused);
		expect(posted()).toHaveLength(before);
	});

	test.each(foreignRooms)('%s: nothing is checked there', async (_what, user, roomId) => {
		await app().type(user, '/voip');
		const value = forgedValue(app(), user, 'Check again', { roomId });
		await pressOn(app(), user, 'Check again', { room: roomId, value });
		expect(messageText(app().lastMessage(user))).toBe(refused);
	});

	test.each(foreignRooms)('%s: Refresh tells nothing of it', async (_what, user, roomId) => {
		app().box.putRoom({
			...{ _id: 'callOfColleague01', t: 'v', open: true, fname: 'Somebody', ts: new Date() },
			servedBy: { _id: colleague.id, username: colleague.username, ts: new Date() },
		});
		const own = user === 'agent' ? ownCall : 'callOfColleague01';
		await app().box.run({ user, room: own, text: '/voip room' });
		for (const changes of [{ about: roomId }, { about: roomId, roomId }]) {
			const { room, id } = messageWith(app(), user, 'Refresh');
			const value = forgedValue(app(), user, 'Refresh', changes);
			const forgedRoom = changes.roomId ?? room;
			await pressOn(app(), user, 'Refresh', { room: forgedRoom, value, message: id });
			expect(messageText(app().lastMessage(user))).toBe(changes.roomId ? refused : refusedRoom);
			await app().box.run({ user, room: own, text: '/voip room' });
		}
	});

	const forgeries: [string, () => Partial<ButtonPress>][] = [
		['a value that is not ours', () => ({ value: 'anything' })],
		['a value of 100 KB', () => ({ value: 'x '.repeat(51_200) })],
		['an unknown action', () => ({ actionId: 'voip-unknown' })],
		['an action of 100 KB', () => ({ actionId: 'voip-again'.repeat(10_240) })],
		['the id of another message', () => ({ message: 'anotherMessage001' })],
		[
			'the value of another user',
			() => ({ value: forgedValue(app(), 'agent', 'Check again', { userId: 'admin00000000000' }) }),
		],
		['another room than its value', () => ({ room: 'GENERAL' })],
		['a room that does not exist', () => ({ room: 'nowhere' })],
		[
			'a target that does not exist',
			() => ({ value: forgedValue(app(), 'agent', 'Check again', { about: 'billing' }) }),
		],
	];
	test.each(forgeries)('%s: refused quietly, and logged once', async (_what, forged) => {
		await app().type('agent', '/voip');
		const [shown, logged] = [app().box.seen('agent'), app().box.appLog().length];
		app().box.resetCrossings();
		await pressOn(app(), 'agent', 'Check again', forged());
		expect(app().box.seen('agent')).toEqual(shown);
		expect(app().box.crossings()).toEqual({});
		const lines = app().box.appLog().slice(logged);
		const own = lines.filter(({ text }) => text.includes('a press was refused'));
		expect(own).toHaveLength(1);
		expect(own[0]?.severity).toBe('debug');
		expect(own[0]?.text.length).toBeLessThan(400);
	});

	test('the stored message of another user is not replaced', async () => {
		app().box.post({ user: 'admin', room: supportRoom, text: 'hello' });
		const { id } = app().lastMessage('agent');
		await app().type('agent', '/voip');
		const value = forgedValue(app(), 'agent', 'Check again', { messageId: id });
		await pressOn(app(), 'agent', 'Check again', { message: id, value });
		expect(
			app()
				.box.seen('agent')
				.find((message) => message.id === id)?.text,
		).toBe('hello');
	});

	test('a press in a room that was deleted is not answered', async () => {
		app().box.putRoom({ _id: 'gone0000000000001', t: 'c', name: 'gone', members: ['agent'] });
		await app().box.run({ user: 'agent', room: 'gone0000000000001', text: '/voip' });
		const shown = app().box.seen('agent');
		app().box.removeRoom('gone0000000000001');
		await pressOn(app(), 'agent', 'Check again');
		expect(app().box.seen('agent')).toEqual(shown);
	});
});
