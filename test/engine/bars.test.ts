import type { EngineVersion } from '../../workspace/engine/box';
import { at, textOf } from '../../workspace/engine/plain';
import type { MenuPress } from '../../workspace/engine/screens';
import { messageText } from '../../workspace/terminal/blocksToText';
import { buttonsOf, labelsOf } from '../support/pressing';
import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
const livechat = 'kCJDd5peKiZnGJLPq';

const entry = (kind: 'status' | 'call', user: string, room: string): MenuPress => ({
	...{ user, room, context: 'roomAction', actionId: `voip-room-menu-${kind}` },
});

describe.each(engines)('bars and menus on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());
	beforeEach(async () => {
		// Answers of the test before are not used again.
		await app.box.advance(61_000);
		['admin', 'agent', 'user'].forEach((user) => app.box.reload(user));
	});
	afterEach(() => app.world.setFault('simotel', 'none'));

	const bar = (user: string) => app.box.openViews(user)[0];
	const barText = (user: string): string => JSON.stringify(bar(user)?.view ?? '');

	test('the menus of the room and of the composer have both entries, in English', async () => {
		const listed = await app.box.buttons('agent', supportRoom);
		expect(listed.map(({ context, label }) => `${context} ${label}`)).toEqual([
			'roomAction VoIP status',
			'roomAction This call',
			'messageBoxAction VoIP status',
			'messageBoxAction This call',
		]);
	});

	test.each(['roomAction', 'messageBoxAction'] as const)(
		'%s opens the status with the evidence of all targets for an admin',
		async (context) => {
			const [own] = (await app.box.buttons('admin', supportRoom)).filter(
				(button) => button.context === context,
			);
			const actionId = own?.actionId ?? '';
			await app.box.pressMenu({ user: 'admin', room: supportRoom, context, actionId });
			expect(barText('admin')).toMatch(/all 3 servers answer/);
			expect(barText('admin')).toMatch(/127\.0\.0\.1/);
			expect(barText('admin')).toMatch(/asked /);
		},
	);

	test('an agent sees the status without hosts', async () => {
		await app.box.pressMenu(entry('status', 'agent', supportRoom));
		expect(barText('agent')).toMatch(/all 3 servers answer/);
		expect(barText('agent')).not.toMatch(/127\.0\.0\.1/);
	});

	test('Refresh updates the bar that is open, twice in a row', async () => {
		await app.box.pressMenu(entry('status', 'admin', supportRoom));
		await app.world.setFault('simotel', 'refuse');
		await app.box.advance(4000);
		const { id = '' } = bar('admin') ?? {};
		const press = async (): Promise<void> => {
			const [refresh] = buttonsOf(at(bar('admin')?.view, 'blocks'));
			expect(refresh?.label).toBe('Refresh');
			const actionId = refresh?.actionId ?? '';
			await app.box.press({ user: 'admin', room: supportRoom, view: id, actionId });
		};
		await press();
		expect(barText('admin')).toMatch(/1 of 3 servers is down/);
		await app.world.setFault('simotel', 'none');
		await app.box.advance(4000);
		await press();
		expect(barText('admin')).toMatch(/all 3 servers answer/);
		expect(app.box.openViews('admin')).toHaveLength(1);
		expect(app.box.seen('admin').filter((message) => message.private)).toEqual([]);
	});

	test('a bar opens with what is there after 3 s, and Refresh brings the rest', async () => {
		await app.world.setFault('simotel', 'silent');
		await app.box.pressMenu(entry('status', 'admin', supportRoom));
		expect(barText('admin')).toMatch(/Simotel\* unknown · not answered yet/);
		expect(barText('admin')).toMatch(/Call server\* · SIP answers/);
		const { id = '' } = bar('admin') ?? {};
		const [refresh] = buttonsOf(at(bar('admin')?.view, 'blocks'));
		const actionId = refresh?.actionId ?? '';
		await app.box.press({ user: 'admin', room: supportRoom, view: id, actionId });
		expect(barText('admin')).toMatch(/Simotel\* down · timed out/);
		expect(app.box.surfaces('admin').slice(-2)).toMatchObject([{ shown: true }, { shown: true }]);
	});

	test('a second press in the menu opens a fresh bar', async () => {
		await app.box.pressMenu(entry('status', 'admin', supportRoom));
		await app.world.setFault('simotel', 'refuse');
		await app.box.advance(4000);
		await app.box.pressMenu(entry('status', 'admin', supportRoom));
		expect(barText('admin')).toMatch(/1 of 3 servers is down/);
	});

	test('This call shows the room, though its Refresh arrives with another one', async () => {
		const before = app.box.surfaces('agent').length;
		const shown = () =>
			app.box
				.surfaces('agent')
				.slice(before)
				.map((surface) => surface.shown);
		await app.box.pressMenu(entry('call', 'agent', livechat));
		expect(barText('agent')).toMatch(/Livechat/);
		const { id = '' } = bar('agent') ?? {};
		const [refresh] = buttonsOf(at(bar('agent')?.view, 'blocks'));
		const actionId = refresh?.actionId ?? '';
		await app.box.press({ user: 'agent', room: livechat, view: id, actionId });
		expect(barText('agent')).toMatch(/Livechat/);
		expect(shown()).toEqual([true, true]);
		// Early clients lose the value of a button in a bar.
		await app.box.press({ user: 'agent', room: livechat, view: id, actionId, value: '' });
		expect(shown()).toEqual([true, true, true]);
	});

	test('This call answers in a message where there is no call', async () => {
		await app.box.pressMenu(entry('call', 'agent', supportRoom));
		expect(app.box.openViews('agent')).toEqual([]);
		expect(app.lastMessage('agent').text).toMatch(/^This room is not a call/);
	});

	test.each(['status', 'call'] as const)(
		'without a trigger, a message stands for the bar of %s and names the command',
		async (kind) => {
			await app.box.pressMenu({ ...entry(kind, 'agent', livechat), triggerId: '' });
			const text = messageText(app.lastMessage('agent'));
			expect(text).toMatch(kind === 'status' ? /all 3 servers answer/ : /Livechat/);
			expect(text).toMatch(kind === 'status' ? /\/voip$/m : /\/voip room$/m);
		},
	);

	test.each(['status', 'call'] as const)(
		'users without the right are told so: %s',
		async (kind) => {
			await app.box.pressMenu(entry(kind, 'user', supportRoom));
			expect(app.box.openViews('user')).toEqual([]);
			expect(app.lastMessage('user').text).toMatch(/is for call-centre staff/);
		},
	);

	test('a call of another agent is told to nobody', async () => {
		await app.box.pressMenu(entry('call', 'agent', 'callOfManager0001'));
		expect(app.box.openViews('agent')).toEqual([]);
		expect(app.lastMessage('agent').text).toMatch(/^You may not see this room/);
	});

	test('works in encrypted rooms, where commands do not', async () => {
		const members = ['agent'];
		app.box.putRoom({ _id: 'encrypted00000001', t: 'p', name: 'e', encrypted: true, members });
		await app.box.pressMenu(entry('status', 'agent', 'encrypted00000001'));
		expect(barText('agent')).toMatch(/all 3 servers answer/);
	});

	const forged: [string, { view?: string; actionId?: string; value?: string }][] = [
		['another room in its value', { value: 'private0000000001' }],
		['another room in its action', { actionId: 'voip-refresh-bar.call.private0000000001' }],
		['another view', { view: 'voip-bar.status.private0000000001.abc' }],
		['a value of 100 KB', { value: 'x'.repeat(102_400) }],
	];
	test.each(forged)('Refresh with %s is refused quietly', async (_what, changes) => {
		await app.box.pressMenu(entry('status', 'agent', supportRoom));
		const { id = '' } = bar('agent') ?? {};
		const [refresh] = buttonsOf(at(bar('agent')?.view, 'blocks'));
		const actionId = refresh?.actionId ?? '';
		app.box.resetCrossings();
		await app.box.press({ user: 'agent', view: id, actionId, ...changes });
		expect(app.box.crossings()).toEqual({});
	});

	test('closing a bar leaves nothing in the log', async () => {
		await app.box.pressMenu(entry('status', 'agent', supportRoom));
		const logged = app.box.appLog().length;
		await app.box.closeView({ user: 'agent', view: textOf(bar('agent')?.id) });
		const lines = app.box.appLog().slice(logged);
		expect(lines.filter(({ severity }) => ['error', 'warning'].includes(severity))).toEqual([]);
	});

	test('a disabled app opens nothing, and has its entries again when it is enabled', async () => {
		const before = await app.box.buttons('agent', supportRoom);
		expect(before).not.toEqual([]);
		await app.box.disable();
		await app.box.pressMenu(entry('status', 'agent', supportRoom));
		expect(app.box.openViews('agent')).toEqual([]);
		await app.box.enable();
		expect(await app.box.buttons('agent', supportRoom)).toEqual(before);
	});

	test('Refresh below the reply of /voip room replaces it', async () => {
		await app.box.run({ user: 'agent', room: livechat, text: '/voip room' });
		const message = app.lastMessage('agent');
		expect(labelsOf(message)).toEqual(['Refresh']);
		const [{ actionId } = { actionId: '' }] = buttonsOf(message.blocks);
		await app.box.press({ user: 'agent', room: livechat, message: message.id, actionId });
		expect(app.lastMessage('agent').replaced).toBe(1);
		expect(messageText(app.lastMessage('agent'))).toMatch(/^💬 Livechat/);
	});
});
