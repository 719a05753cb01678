import { probeApp } from '../support/boxProbe';
import { openPage, type PageUnderTest } from '../support/openPage';

let tested: PageUnderTest;
beforeAll(async () => {
	tested = await openPage(probeApp(), { empty: true });
});
afterAll(() => tested.stop());

const press = (interaction: object, more: object = {}) =>
	tested.post('/page/press', { user: 'admin', room: 'GENERAL', ...more, interaction });
const block = (actionId: string, triggerId: string, container: object) => ({
	...{ type: 'blockAction', actionId, triggerId, container, payload: { blockId: 'b', value: 'v' } },
	...{ mid: 'same', rid: 'GENERAL' },
});
const onMessage = { type: 'message', id: 'same' };

test('a press on a message reaches the app as Rocket.Chat hands it on, and its answer arrives by event', async () => {
	const stream = await tested.events('admin');
	const { json } = await press(block('tell', 'first', onMessage));
	expect(json).toMatchObject({ ok: true, ms: expect.any(Number), crossings: expect.any(Array) });
	const { message } = await stream.first('message');
	expect(JSON.parse(message.text)).toEqual({ room: 'GENERAL', container: 'same', value: 'v' });
});

test('a surface that the app opens arrives by event, for the client that pressed', async () => {
	const [web, other] = [await tested.events('admin'), await tested.events('agent')];
	await press(block('respond', 'second', onMessage));
	const { interaction } = await web.first('interaction');
	expect(interaction).toMatchObject({
		type: 'modal.open',
		viewId: 'other',
		view: { type: 'modal' },
	});
	await tested.say('agent', 'GENERAL', 'hello');
	await other.first('message');
	expect(other.all().map(({ kind }) => kind)).not.toContain('interaction');
});

test('a trigger that was used before shows nothing, and the page is told why', async () => {
	const stream = await tested.events('admin');
	await press(block('open', 'third', onMessage));
	await press(block('open', 'third', onMessage));
	const { reason } = await stream.first('ignored');
	expect(reason).toBe('trigger used before');
	expect(stream.all().filter(({ kind }) => kind === 'interaction')).toHaveLength(1);
});

test('a closed modal is gone from the user’s client', async () => {
	const stream = await tested.events('admin');
	await press(block('respond', 'fourth', onMessage));
	await stream.first('interaction');
	const payload = { viewId: 'other', view: {}, isCleared: true };
	await press({ type: 'viewClosed', triggerId: 'fifth', payload });
	await stream.first('interaction', ({ interaction }) => interaction.type === 'modal.close');
	expect(tested.session.box.openViews('admin')).toEqual([]);
});

test('a submitted modal reaches the app, and closes', async () => {
	const stream = await tested.events('admin');
	await press(block('respond', 'sixth', onMessage));
	await stream.first('interaction');
	const view = { id: 'other', state: { block: { input: 'typed' } } };
	const { status } = await press({ type: 'viewSubmit', triggerId: 'seventh', payload: { view } });
	expect(status).toBe(200);
});

test.each([
	[{ type: 'blockAction' }, '"payload" must be an object.'],
	[{ type: 'other', payload: {} }, '"type" must be one of: blockAction,'],
	[{ ...block('tell', 'x', { type: 'page', id: 'y' }) }, '"type" must be one of: message, view.'],
	[{ type: 'viewSubmit', payload: { view: { id: 1 } } }, '"id" must be a text'],
])('the press %j is refused', async (interaction, sentence) => {
	const { status, json } = await press(interaction);
	expect(status).toBe(400);
	expect(json).toEqual({ error: expect.stringContaining(sentence) });
});

test('an app without menu buttons has none, and a phone shows none', async () => {
	expect((await tested.get('/page/buttons?user=admin&room=GENERAL')).json).toEqual([]);
	expect((await tested.get('/page/buttons?user=admin&room=GENERAL&client=phone')).json).toEqual([]);
	expect((await tested.get('/page/buttons?user=admin&room=GENERAL&client=tv')).status).toBe(400);
});
