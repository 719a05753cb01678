import type { Box, EngineVersion } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { probeSetup } from '../support/boxProbe';
import { screenProbe } from '../support/screenProbe';

const engines: EngineVersion[] = ['1.42.1', '1.46.0', '1.62.0'];
const rooms = [
	{ _id: 'GENERAL', t: 'c', name: 'general' },
	{ _id: 'private', t: 'p', members: ['agent'] },
];
const admin = { user: 'admin' };

describe.each(engines)('presses on Apps-Engine %s', (engine) => {
	/** What an app gets for something that is not there. */
	const nothing = engine === '1.42.1' ? 'undefined' : 'null';
	let box: Box;
	beforeAll(async () => {
		box = await startBox(probeSetup(engine, { rooms }));
		await box.install(screenProbe());
	});
	afterAll(() => box.stop());
	beforeEach(() => box.reload('admin'));

	const told = (): unknown => JSON.parse(box.seen('admin').slice(-1)[0]?.text ?? 'null');
	const type = (text: string) => box.run({ ...admin, room: 'private', text });

	test('a room that nobody checks arrives whole, an unknown one not at all, and a private message is not found', async () => {
		const press = { ...admin, message: 'x', actionId: 'tell' };
		await box.press({ ...press, room: 'private' });
		expect(told()).toMatchObject({ room: 'private', message: nothing, container: 'x' });
		await box.press({ ...press, room: 'nowhere' });
		expect(told()).toMatchObject({ room: nothing });
	});

	test('a button brings the value and block id of its block', async () => {
		await type('/probe message');
		await box.press({ ...admin, room: 'private', message: 'message', actionId: 'tell' });
		expect(told()).toMatchObject({ value: 'of the block', blockId: 'row', container: 'message' });
	});

	test('a button without the id of an app reaches no app', async () => {
		await type('/probe bare');
		await box.press({ ...admin, room: 'private', message: 'bare', actionId: 'tell' });
		expect(box.seen('admin').map(({ text }) => text)).toEqual(['bare']);
	});

	test('an unknown app is answered by an empty body on 1.42.1, by an error on newer engines', async () => {
		const outcome = await box.press({ ...admin, actionId: 'tell', appId: 'nobody' });
		expect(outcome.ok).toBe(engine === '1.42.1');
	});

	test('a bar and a modal of early servers send no room, for which the server takes the first one', async () => {
		await type('/probe bar');
		await box.press({ ...admin, room: 'private', view: 'bar', actionId: 'tell' });
		expect(told()).toMatchObject({ room: 'GENERAL', container: 'bar', value: 'of the view' });
		await box.submitView({ ...admin, room: 'private', view: 'bar', values: { b: { a: 'v' } } });
		expect(told()).toMatchObject({ kind: 'submit', room: nothing, state: { b: { a: 'v' } } });
		await box.closeView({ ...admin, room: 'private', view: 'bar' });
		expect(told()).toMatchObject({ kind: 'closed', room: nothing, isCleared: true });
	});

	test('a bug of the handler is swallowed', async () => {
		const outcome = await box.press({ ...admin, actionId: 'throw', room: 'GENERAL', message: 'x' });
		expect(outcome).toMatchObject({ ok: true });
		expect(outcome.ok && outcome.result).toBeFalsy();
	});

	test('menus bring their context, room, thread and text', async () => {
		const call = { ...admin, room: 'private' };
		await box.pressMenu({ ...call, context: 'roomAction', actionId: 'status' });
		expect(told()).toMatchObject({ kind: 'menu', room: 'private', buttonContext: 'roomAction' });
		const composed = { thread: 't1', text: 'half a line' };
		await box.pressMenu({
			...{ ...call, ...composed },
			...{ context: 'messageBoxAction', actionId: 'compose' },
		});
		expect(told()).toMatchObject({
			buttonContext: 'messageBoxAction',
			...{ threadId: 't1', text: 'half a line' },
		});
	});

	test('the handler runs in a disabled app too', async () => {
		await box.disable();
		await box.press({ ...admin, room: 'GENERAL', message: 'x', actionId: 'tell' });
		expect(told()).toMatchObject({ kind: 'block' });
		expect(await box.buttons('admin', 'GENERAL')).toEqual([]);
		await box.enable();
	});
});

test('bars of late 8.x send the room that they are in, modals still do not', async () => {
	const box = await startBox(probeSetup('1.62.0', { rooms, serverVersion: '8.8.0' }));
	await box.install(screenProbe());
	const told = (): unknown => JSON.parse(box.seen('admin').slice(-1)[0]?.text ?? 'null');
	const here = { ...admin, room: 'private' };
	await box.press({ ...here, message: 'x', actionId: 'open', value: 'v' });
	await box.press({ ...here, view: 'bar', actionId: 'tell' });
	expect(told()).toMatchObject({ room: 'private' });
	await box.closeView({ ...here, view: 'bar' });
	expect(told()).toMatchObject({ kind: 'closed', room: 'private' });
	await box.press({ ...here, message: 'x', actionId: 'modal', value: 'v' });
	await box.press({ ...here, view: 'modal', actionId: 'tell' });
	expect(told()).toMatchObject({ room: 'GENERAL' });
	await box.stop();
});
