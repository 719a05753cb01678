import { at } from '../../workspace/engine/plain';
import { messageText } from '../../workspace/terminal/blocksToText';
import { barOf, barTextOf, livechat, menuEntry, refreshOf } from '../support/barTools';
import { buttonsOf, labelsOf } from '../support/pressing';
import { supportRoom } from '../support/startApp';
import { pressEngines, usePressApp } from '../support/usePressApp';

describe.each(pressEngines)('bars and menus on Apps-Engine %s', (engine) => {
	const app = usePressApp(engine, { simotel: 'none' });
	const bar = (user: string) => barOf(app(), user);
	const barText = (user: string): string => barTextOf(app(), user);

	test('the menus of the room and of the composer have both entries, in English', async () => {
		const listed = await app().box.buttons('agent', supportRoom);
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
			const [own] = (await app().box.buttons('admin', supportRoom)).filter(
				(button) => button.context === context,
			);
			const actionId = own?.actionId ?? '';
			await app().box.pressMenu({ user: 'admin', room: supportRoom, context, actionId });
			expect(barText('admin')).toMatch(/all 3 servers answer/);
			expect(barText('admin')).toMatch(/127\.0\.0\.1/);
			expect(barText('admin')).toMatch(/asked /);
		},
	);

	test('an agent sees the status without hosts', async () => {
		await app().box.pressMenu(menuEntry('status', 'agent', supportRoom));
		expect(barText('agent')).toMatch(/all 3 servers answer/);
		expect(barText('agent')).not.toMatch(/127\.0\.0\.1/);
	});

	test('Refresh updates the bar that is open, twice in a row', async () => {
		await app().box.pressMenu(menuEntry('status', 'admin', supportRoom));
		await app().world.setFault('simotel', 'refuse');
		await app().box.advance(4000);
		const press = async (): Promise<void> => {
			const [refresh] = buttonsOf(at(bar('admin')?.view, 'blocks'));
			expect(refresh?.label).toBe('Refresh');
			await app().box.press({ user: 'admin', room: supportRoom, ...refreshOf(app(), 'admin') });
		};
		await press();
		expect(barText('admin')).toMatch(/1 of 3 servers is down/);
		await app().world.setFault('simotel', 'none');
		await app().box.advance(4000);
		await press();
		expect(barText('admin')).toMatch(/all 3 servers answer/);
		expect(app().box.openViews('admin')).toHaveLength(1);
		expect(
			app()
				.box.seen('admin')
				.filter((message) => message.private),
		).toEqual([]);
	});

	test('a bar opens with what is there after 3 s, and Refresh brings the rest', async () => {
		await app().world.setFault('simotel', 'silent');
		await app().box.pressMenu(menuEntry('status', 'admin', supportRoom));
		expect(barText('admin')).toMatch(/Simotel\* unknown · not answered yet/);
		expect(barText('admin')).toMatch(/Call server\* · SIP answers/);
		const refresh = refreshOf(app(), 'admin');
		await app().box.press({ user: 'admin', room: supportRoom, ...refresh });
		expect(barText('admin')).toMatch(/Simotel\* down · timed out/);
		expect(app().box.surfaces('admin').slice(-2)).toMatchObject([{ shown: true }, { shown: true }]);
	});

	test('a second press in the menu opens a fresh bar', async () => {
		await app().box.pressMenu(menuEntry('status', 'admin', supportRoom));
		await app().world.setFault('simotel', 'refuse');
		await app().box.advance(4000);
		await app().box.pressMenu(menuEntry('status', 'admin', supportRoom));
		expect(barText('admin')).toMatch(/1 of 3 servers is down/);
	});

	test('This call shows the room, though its Refresh arrives with another one', async () => {
		const before = app().box.surfaces('agent').length;
		const shown = () =>
			app()
				.box.surfaces('agent')
				.slice(before)
				.map((surface) => surface.shown);
		await app().box.pressMenu(menuEntry('call', 'agent', livechat));
		expect(barText('agent')).toMatch(/Livechat/);
		const refresh = refreshOf(app(), 'agent');
		await app().box.press({ user: 'agent', room: livechat, ...refresh });
		expect(barText('agent')).toMatch(/Livechat/);
		expect(shown()).toEqual([true, true]);
		// Early clients lose the value of a button in a bar.
		await app().box.press({ user: 'agent', room: livechat, ...refresh, value: '' });
		expect(shown()).toEqual([true, true, true]);
	});

	test('This call answers in a message where there is no call', async () => {
		await app().box.pressMenu(menuEntry('call', 'agent', supportRoom));
		expect(app().box.openViews('agent')).toEqual([]);
		expect(app().lastMessage('agent').text).toMatch(/^This room is not a call/);
	});

	test.each(['status', 'call'] as const)(
		'without a trigger, a message stands for the bar of %s and names the command',
		async (kind) => {
			await app().box.pressMenu({ ...menuEntry(kind, 'agent', livechat), triggerId: '' });
			const text = messageText(app().lastMessage('agent'));
			expect(text).toMatch(kind === 'status' ? /all 3 servers answer/ : /Livechat/);
			expect(text).toMatch(kind === 'status' ? /\/voip$/m : /\/voip room$/m);
		},
	);

	test('works in encrypted rooms, where commands do not', async () => {
		const members = ['agent'];
		app().box.putRoom({ _id: 'encrypted00000001', t: 'p', name: 'e', encrypted: true, members });
		await app().box.pressMenu(menuEntry('status', 'agent', 'encrypted00000001'));
		expect(barText('agent')).toMatch(/all 3 servers answer/);
	});

	test('Refresh below the reply of /voip room replaces it', async () => {
		await app().box.run({ user: 'agent', room: livechat, text: '/voip room' });
		const message = app().lastMessage('agent');
		expect(labelsOf(message)).toEqual(['Refresh']);
		const [{ actionId } = { actionId: '' }] = buttonsOf(message.blocks);
		await app().box.press({ user: 'agent', room: livechat, message: message.id, actionId });
		expect(app().lastMessage('agent').replaced).toBe(1);
		expect(messageText(app().lastMessage('agent'))).toMatch(/^💬 Livechat/);
	});
});
