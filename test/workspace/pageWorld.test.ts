import { messageText } from '../../workspace/terminal/blocksToText';
import { packaged } from '../support/appZip';
import { openPage, type PageUnderTest } from '../support/openPage';

let tested: PageUnderTest;
beforeAll(async () => {
	tested = await openPage(packaged());
});
afterAll(() => tested.stop());

const state = async () => (await tested.get('/page/state')).json;
const hour = 3_600_000;

/** Returns what `/voip` says to an admin. */
async function checked(): Promise<string> {
	const stream = await tested.events('admin');
	await tested.say('admin', 'GENERAL', '/voip');
	// What is in the box after the command was in the stream before.
	const [latest] = tested.session.box.seen('admin').slice(-1);
	const { message } = await stream.first('message', (one) => {
		return one.message.id === latest?.id && one.message.replaced === latest.replaced;
	});
	return messageText(message);
}

test('a server that is broken on the page is broken for the app, until it is repaired', async () => {
	const stream = await tested.events('agent');
	expect((await tested.post('/page/world', { server: 'simotel', fault: 'refuse' })).json).toEqual({
		ok: true,
	});
	await stream.first('state');
	expect(await state()).toMatchObject({ broken: { simotel: 'refuse' } });
	expect(await checked()).toMatch(/Simotel.*down|down.*Simotel/s);
	await tested.post('/page/world', { server: 'simotel', fault: 'none' });
	expect(await state()).toMatchObject({ broken: {} });
});

test.each([
	[{ server: 'simotl', fault: 'refuse' }, '"server" must be one of: rest,'],
	[{ server: 'simotel', fault: 'refused' }, 'Did you mean refuse?'],
	[{ server: 'simotel' }, '"fault" must be a text'],
])('%j is refused with the choices', async (body, sentence) => {
	const { status, json } = await tested.post('/page/world', body);
	expect(status).toBe(400);
	expect(json).toEqual({ error: expect.stringContaining(sentence) });
	expect(await state()).toMatchObject({ broken: {} });
});

test('the clock moves ahead for messages and jobs', async () => {
	await tested.post('/page/clock', { ms: hour });
	expect(await state()).toMatchObject({ clock: hour });
	const stream = await tested.events('user');
	const before = Date.now();
	await tested.say('user', 'GENERAL', 'late');
	const { message } = await stream.first('message', (event) => event.message.text === 'late');
	expect(message.at).toBeGreaterThanOrEqual(before + hour);
	for (const ms of [-1, 1e12, 'soon', null]) {
		expect((await tested.post('/page/clock', { ms })).status).toBe(400);
	}
});

test('the REST API and the endpoints of the app are on the same port', async () => {
	const [path = ''] = await tested.session.box.endpoints();
	expect(tested.session.world.siteUrl).toBe(tested.page.address.slice(0, -1));
	const answer = await fetch(tested.page.address + path.slice(1).replace(/\*$/, 'wrong'));
	expect(await answer.text()).not.toMatch(/The page has no/);
	expect(await (await fetch(`${tested.page.address}api/info`)).json()).toHaveProperty('version');
});

test('what completes the setup is shown with the names of the settings page', async () => {
	const { managementServer, token } = tested.session.world;
	expect((await tested.get('/page/secrets')).json).toMatchObject({
		servers: expect.arrayContaining([
			{ setting: 'Management server › Password', value: managementServer.password },
			{
				setting: "Rocket.Chat's VoIP API (optional) › Personal access token",
				value: token.authToken,
			},
		]),
		teamVoice: expect.arrayContaining([
			expect.objectContaining({ of: 'drachtio', setting: 'Management server › Address' }),
		]),
		logIn: expect.stringContaining('admin-password'),
	});
});

test.each([
	['http://127.0.0.1:9/x', 200, { says: 'Simotel sends its events there.' }],
	['', 200, { says: 'Simotel sends no events.' }],
	['nonsense', 400, { error: expect.stringContaining('a whole address') }],
	['https://127.0.0.1:9/x', 400, { error: expect.stringContaining('a whole address') }],
	['http://pbx.example.com/x', 400, { error: expect.stringContaining('127.0.0.1 and localhost') }],
])('"%s" as the address for events is answered with %i', async (address, status, json) => {
	expect(await tested.post('/page/simotel', { address })).toEqual({ status, json });
});

test('another engine and an empty workspace start again, on the same page', async () => {
	const stream = await tested.events('admin');
	await tested.post('/page/world', { server: 'simotel', fault: 'refuse' });
	const { json } = await tested.post('/page/restart', {
		engine: '1.42.1',
		rocketchat: '6',
		empty: true,
	});
	expect(json).toEqual({ ok: true });
	await stream.first('restarted');
	expect(await state()).toMatchObject({
		engine: '1.42.1',
		platform: '6',
		rocketchat: expect.stringMatching(/^6\./),
		generation: 'none',
		configured: false,
		broken: {},
		clock: 0,
		starting: false,
	});
	expect((await tested.say('admin', 'GENERAL', '/voip help')).json).toMatchObject({ ok: true });
	const { message } = await stream.first('message', ({ message: one }) => one.room === 'GENERAL');
	expect(message.private).toBe(true);
	expect((await tested.post('/page/restart', { engine: '2.0.0' })).json).toEqual({
		error: '"engine" must be one of: 1.42.1, 1.46.0, 1.53.1, 1.62.0.',
	});
});
