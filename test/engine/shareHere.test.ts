import type { BoxRoom, EngineVersion } from '../../workspace/engine/box';
import type { SeenMessage } from '../../workspace/engine/traces';
import type { RocketChatMajor } from '../../workspace/servers/world';
import { messageText } from '../../workspace/terminal/blocksToText';
import { forgedValue, labelsOf, pressOn } from '../support/pressing';
import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';

const engines: [EngineVersion, RocketChatMajor][] = [
	['1.42.1', '6'],
	['1.62.0', '7'],
];
const id = 'sharing0000000001';
const base = { _id: id, t: 'c', name: 'sharing', members: ['admin', 'agent'] };

describe.each(engines)('Share here on Apps-Engine %s with Rocket.Chat %s', (engine, major) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine, major);
		await app.box.saveSetting('contact', '@all call +49 30 5551234');
	});
	afterAll(() => app.close());
	beforeEach(async () => {
		// Answers and turns of the test before do not count any more.
		await app.box.advance(61_000);
		await app.world.setFault('simotel', 'refuse');
		app.box.putRoom(base);
		['admin', 'agent'].forEach((user) => app.box.reload(user));
	});
	afterEach(() => app.world.setFault('simotel', 'none'));

	const posted = (): SeenMessage[] =>
		app.box.seen('agent').filter(({ private: own, sender }) => !own && sender.includes('bot'));
	const last = (): SeenMessage | undefined => posted().slice(-1)[0];

	test('posts the result as the app, names who shared it, and hides hosts', async () => {
		await app.type('admin', '/voip');
		expect(messageText(app.lastMessage('admin'))).toMatch(/127\.0\.0\.1/);
		await pressOn(app, 'admin', 'Share here');
		const message = last();
		const text = `${message?.text} ${JSON.stringify(message?.blocks)}`;
		expect(message?.sender).toBe('voip-status.bot');
		expect(message?.room).toBe(supportRoom);
		expect(text).toMatch(/Simotel\* down/);
		expect(text).toContain('Shared by `admin`');
		expect(text).not.toMatch(/127\.0\.0\.1|localhost|:\d{4}|5551234|@all/);
		expect(labelsOf(message ?? { blocks: [] })).toEqual([]);
	});

	test('posts once a minute in a room, no matter who presses', async () => {
		await app.box.run({ user: 'agent', room: id, text: '/voip' });
		await app.box.run({ user: 'admin', room: id, text: '/voip' });
		const before = posted().length;
		await pressOn(app, 'agent', 'Share here');
		await pressOn(app, 'agent', 'Share here');
		await pressOn(app, 'admin', 'Share here');
		expect(posted()).toHaveLength(before + 1);
		expect(app.lastMessage('admin').text).toMatch(/^Not shared: a result was shared here less/);
		await app.type('admin', '/voip');
		await pressOn(app, 'admin', 'Share here');
		await app.box.advance(61_000);
		await pressOn(app, 'agent', 'Share here', {
			...{ room: id, message: sharedFrom() },
			value: forgedValue(app, 'agent', 'Share here', {}),
		});
		expect(posted()).toHaveLength(before + 3);
	});
	const sharedFrom = (): string =>
		app.box.seen('agent').find((message) => labelsOf(message).includes('Share here'))?.id ?? '';

	const closed: [string, Partial<BoxRoom>][] = [
		['a livechat, which its visitor reads', { t: 'l', open: true }],
		['a read-only room', { ro: true }],
		['an archived room', { archived: true }],
		['an encrypted room', { t: 'p', encrypted: true }],
		['a broadcast room', { broadcast: true }],
		['a room in which the user is muted', { muted: ['agent'] }],
	];
	test.each(closed)('is neither offered nor done in %s', async (_what, fields) => {
		const servedBy = { _id: 'agent00000000000', username: 'agent' };
		await app.box.run({ user: 'agent', room: id, text: '/voip' });
		expect(labelsOf(app.lastMessage('agent'))).toContain('Share here');
		app.box.putRoom({ ...base, servedBy, ...fields });
		const before = posted().length;
		await pressOn(app, 'agent', 'Share here');
		expect(app.lastMessage('agent').text).toMatch(/^Not shared: in this room/);
		expect(posted()).toHaveLength(before);
		await app.box.run({ user: 'agent', room: id, text: '/voip' });
		expect(labelsOf(app.lastMessage('agent'))).toEqual(['Check again']);
	});

	test('is not done in a channel that the user is not in', async () => {
		app.box.putRoom({ ...base, members: ['admin'] });
		await app.box.run({ user: 'agent', room: id, text: '/voip' });
		const before = posted().length;
		await pressOn(app, 'agent', 'Share here');
		expect(app.lastMessage('agent').text).toBe('Not shared: you may not write in this room.');
		expect(posted()).toHaveLength(before);
	});

	test('what the server refuses is told', async () => {
		app.box.putRoom({ ...base, t: 'd', blocked: true });
		await app.box.run({ user: 'agent', room: id, text: '/voip' });
		await pressOn(app, 'agent', 'Share here');
		expect(app.lastMessage('agent').text).toMatch(/^Not shared: .* did not accept the message/);
	});
});
