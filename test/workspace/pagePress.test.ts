import { openPage, type PageUnderTest } from '../support/openPage';
import type { PageEvents } from '../support/pageEvents';
import { screenProbe } from '../support/screenProbe';

let tested: PageUnderTest;
beforeAll(async () => {
	tested = await openPage(screenProbe(), { empty: true });
});
afterAll(() => tested.stop());

let triggers = 0;
const newTrigger = (): string => `trigger${++triggers}`;
const press = (interaction: object, more: object = {}) =>
	tested.post('/page/press', { user: 'admin', room: 'GENERAL', ...more, interaction });
const onMessage = { container: { type: 'message', id: 'shown' }, mid: 'shown', rid: 'GENERAL' };
const onBar = { container: { type: 'view', id: 'bar' } };
const block = (actionId: string, where: object, more: object = {}) => ({
	...{ type: 'blockAction', actionId, triggerId: newTrigger() },
	...{ payload: { blockId: 'row', value: 'v' }, ...where, ...more },
});

/** Returns what the app says that a press brought to it. */
async function told(stream: PageEvents, kind: string): Promise<unknown> {
	const { message } = await stream.first('message', (event) =>
		event.message.text.startsWith(`{"kind":"${kind}"`),
	);
	return JSON.parse(message.text);
}

test('a press on a message reaches the app as Rocket.Chat hands it on', async () => {
	const stream = await tested.events('admin');
	const { json } = await press(block('tell', onMessage));
	expect(json).toMatchObject({ ok: true, ms: expect.any(Number), crossings: expect.any(Array) });
	expect(await told(stream, 'block')).toMatchObject({
		...{ room: 'GENERAL', container: 'shown', value: 'v', blockId: 'row' },
		// The server does not store private messages.
		message: expect.stringMatching(/null|undefined/),
	});
});

test('a block without an app id is pressed in vain, as in the real client', async () => {
	const stream = await tested.events('admin');
	await tested.say('admin', 'GENERAL', '/probe bare');
	await stream.first('message', ({ message }) => message.id === 'bare');
	const container = { type: 'message', id: 'bare' };
	const { json } = await press(block('tell', { container, mid: 'bare', rid: 'GENERAL' }));
	expect(json).toMatchObject({ crossings: [] });
	expect(stream.all().filter(({ kind }) => kind === 'message')).toHaveLength(1);
});

test('a bar that the app opens and updates arrives by event, for the user who pressed', async () => {
	const [mine, other] = [await tested.events('admin'), await tested.events('agent')];
	await press(block('open', onMessage));
	const { interaction } = await mine.first('interaction');
	expect(interaction).toMatchObject({
		type: 'contextual_bar.open',
		viewId: 'bar',
		view: { type: 'contextualBar' },
	});
	await press(block('answer', onBar));
	await mine.first('interaction', (event) => event.interaction.type === 'contextual_bar.update');
	await tested.say('agent', 'GENERAL', 'hello');
	await other.first('message');
	expect(other.all().map(({ kind }) => kind)).not.toContain('interaction');
});

test('a trigger that was used before shows nothing, and the page is told why', async () => {
	const stream = await tested.events('admin');
	const first = block('open', onMessage);
	await press(first);
	await press({ ...first, actionId: 'update' });
	const { reason } = await stream.first('ignored');
	expect(reason).toBe('trigger used before');
	expect(stream.all().filter(({ kind }) => kind === 'interaction')).toHaveLength(1);
});

test('a phone draws no bar, and its page is told why', async () => {
	const stream = await tested.events('admin', {}, 'phone');
	await press(block('open', onMessage), { client: 'phone' });
	expect(await stream.first('ignored')).toMatchObject({ reason: 'phones draw no contextual bars' });
});

test('a modal is submitted with its inputs, and a closed one is gone', async () => {
	const stream = await tested.events('admin');
	await press(block('modal', onMessage));
	await stream.first('interaction');
	const view = { id: 'modal', state: { block: { input: 'typed' } } };
	await press({ type: 'viewSubmit', triggerId: newTrigger(), payload: { view } });
	expect(await told(stream, 'submit')).toMatchObject({ state: { block: { input: 'typed' } } });
	await press(block('modal', onMessage));
	const payload = { viewId: 'modal', view: {}, isCleared: true };
	await press({ type: 'viewClosed', triggerId: newTrigger(), payload });
	expect(await told(stream, 'closed')).toMatchObject({ isCleared: true });
	expect(tested.session.box.openViews('admin')).toEqual([]);
});

test('menu buttons have their label and filters, and pressing one reaches the app', async () => {
	const buttons = async (more: string) => (await tested.get(`/page/buttons?${more}`)).json;
	expect(await buttons('user=admin&room=GENERAL')).toContainEqual(
		expect.objectContaining({ actionId: 'status', context: 'roomAction', label: 'Show status' }),
	);
	expect(JSON.stringify(await buttons('user=admin&room=GENERAL'))).not.toContain('"agents"');
	expect(JSON.stringify(await buttons('user=agent&room=GENERAL'))).toContain('"agents"');
	expect(await buttons('user=agent&room=GENERAL&client=phone')).toEqual([]);
	const stream = await tested.events('agent');
	const sent = {
		type: 'actionButton',
		actionId: 'compose',
		rid: 'GENERAL',
		triggerId: newTrigger(),
	};
	const payload = { context: 'messageBoxAction', message: 'typed so far' };
	await press({ ...sent, payload }, { user: 'agent' });
	expect(await told(stream, 'menu')).toMatchObject({
		...{ room: 'GENERAL', text: 'typed so far', buttonContext: 'messageBoxAction' },
	});
});

test.each([
	[{ type: 'blockAction' }, '"payload" must be an object.'],
	[{ type: 'other', payload: {} }, '"type" must be one of: blockAction,'],
	[
		block('tell', { container: { type: 'page', id: 'y' } }),
		'"type" must be one of: message, view.',
	],
	[{ type: 'viewSubmit', payload: { view: { id: 1 } } }, '"id" must be a text'],
])('the press %j is refused', async (interaction, sentence) => {
	const { status, json } = await press(interaction);
	expect(status).toBe(400);
	expect(json).toEqual({ error: expect.stringContaining(sentence) });
});

test('a client is web or phone', async () => {
	expect((await tested.get('/page/buttons?user=admin&room=GENERAL&client=tv')).status).toBe(400);
});
