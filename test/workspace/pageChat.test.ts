import { packaged } from '../support/appZip';
import { openPage, type PageUnderTest } from '../support/openPage';

let tested: PageUnderTest;
beforeAll(async () => {
	tested = await openPage(packaged());
});
afterAll(() => tested.stop());

const support = 'support0000000001';
const inSupport = (user: string) => tested.get(`/page/messages?user=${user}&room=${support}`);

test('the state names the workspace, its people, rooms and commands, and the app', async () => {
	const { status, json } = await tested.get('/page/state');
	expect(status).toBe(200);
	expect(json).toMatchObject({
		engine: '1.62.0',
		rocketchat: '7.13.2',
		platform: '7',
		generation: 'omnichannel',
		configured: true,
		starting: false,
		broken: {},
		clock: 0,
		commands: [
			{
				command: 'voip',
				description: 'Does telephony work?',
				params: expect.stringMatching(/room/),
			},
		],
		app: { installed: true, enabled: true, name: 'VoIP Status' },
	});
	expect(json).toHaveProperty('sandbox', expect.stringMatching(/deno/));
	expect(json).toHaveProperty(
		'users',
		expect.arrayContaining([
			{
				username: 'agent',
				name: expect.anything(),
				roles: ['user', 'livechat-agent'],
				language: '',
			},
		]),
	);
	for (const kind of ['channel', 'private', 'direct', 'call', 'livechat']) {
		expect(json).toHaveProperty(
			'rooms',
			expect.arrayContaining([expect.objectContaining({ kind })]),
		);
	}
	expect(json).toHaveProperty(
		'faults.call-server',
		expect.arrayContaining([expect.objectContaining({ name: 'refuse' })]),
	);
});

test('a command is answered by a private message that only its user gets, and that is not stored', async () => {
	const [mine, others] = [await tested.events('agent'), await tested.events('user')];
	const { json } = await tested.say('agent', support, '/voip');
	expect(json).toMatchObject({ ok: true, ms: expect.any(Number) });
	expect(json).toHaveProperty(
		'crossings',
		expect.arrayContaining([{ call: 'Message.notifyUser', count: expect.any(Number) }]),
	);
	const { message } = await mine.first('message', (event) => event.message.blocks.length > 0);
	expect(message).toMatchObject({ room: support, private: true, at: expect.any(Number) });
	expect(message.sender.username).toMatch(/voip/);
	expect((await inSupport('agent')).json).toEqual([]);
	// What comes after the private message in the other's stream shows that it was not sent to it.
	await tested.say('agent', support, 'hello all');
	await others.first('message', (event) => event.message.text === 'hello all');
	expect(others.all().filter((event) => event.kind === 'message')).toHaveLength(1);
});

test('a text that is no command is a message of the room, which everybody there can load', async () => {
	await tested.say('user', support, 'is anybody there?');
	const { json } = await inSupport('admin');
	expect(json).toContainEqual(
		expect.objectContaining({ text: 'is anybody there?', private: false, room: support }),
	);
});

test('a text that the server refuses is answered with its reason, and not stored', async () => {
	const { status, json } = await tested.say('user', support, 'long '.repeat(1200));
	expect(status).toBe(200);
	expect(json).toMatchObject({ ok: false, error: expect.stringContaining('Message size') });
	expect(JSON.stringify((await inSupport('user')).json)).not.toContain('long long');
});

test('the state tells what the last command took', async () => {
	await tested.say('admin', support, '/voip help');
	expect((await tested.get('/page/state')).json).toHaveProperty('last', {
		text: '/voip help',
		ms: expect.any(Number),
		crossings: expect.arrayContaining([{ call: 'Message.notifyUser', count: 1 }]),
	});
});

test('a user language is taken over', async () => {
	expect((await tested.post('/page/language', { user: 'user', language: 'fa' })).status).toBe(200);
	expect(tested.session.users().find(({ username }) => username === 'user')?.language).toBe('fa');
	expect(await tested.post('/page/language', { user: 'user', language: 'xx' })).toMatchObject({
		status: 400,
		json: { error: expect.stringContaining('"language" must be one of') },
	});
});

test('private messages and open views of a user end with a reload, not with a lost connection', async () => {
	const before = await tested.events('manager');
	await tested.say('manager', support, '/voip help');
	await before.first('message');
	const privates = () => tested.session.box.seen('manager').filter((one) => one.private);
	expect(privates()).toHaveLength(1);
	(await tested.events('manager', { 'Last-Event-ID': 'connected' })).close();
	expect(privates()).toHaveLength(1);
	(await tested.events('manager')).close();
	expect(privates()).toHaveLength(0);
});

test.each([
	['/page/messages?user=nobody&room=GENERAL', 'There is no user "nobody"'],
	['/page/messages?user=admin&room=nowhere', 'There is no room "nowhere"'],
	['/page/nothing', 'The page has no GET /page/nothing.'],
])('GET %s is refused with a sentence', async (path, sentence) => {
	const { status, json } = await tested.get(path);
	expect(status).toBe(404);
	expect(json).toEqual({ error: expect.stringContaining(sentence) });
});

test('the room picker offers rooms that the admin is in', async () => {
	const { json } = await tested.get('/page/rooms?query=gen');
	expect(json).toEqual([{ _id: 'GENERAL', name: 'general' }]);
	expect((await tested.get('/page/rooms?query=')).json).toHaveLength(3);
});
