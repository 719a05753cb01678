import { at } from '../../workspace/engine/plain';
import { buttonsOf, pressAndRead, pressOn } from '../support/pressing';
import { startApp, supportRoom } from '../support/startApp';

test.each(['1.46.0', '1.53.1'] as const)(
	'on Apps-Engine %s the buttons, the menu and the bar work',
	async (engine) => {
		const app = await startApp(engine);
		const { box, world } = app;
		await world.setFault('simotel', 'refuse');
		await app.type('admin', '/voip');
		expect((await pressAndRead(app, 'admin', 'Check again')).text).toMatch(
			/1 of 3 servers is down/,
		);
		expect((await pressAndRead(app, 'admin', 'Details')).text).toMatch(/failed: connection/);
		expect((await pressAndRead(app, 'admin', 'Back')).message.replaced).toBe(3);
		await pressOn(app, 'admin', 'Share here');
		expect(app.lastMessage('agent')).toMatchObject({ private: false, sender: 'voip-status.bot' });

		const menu = { user: 'admin', room: supportRoom, context: 'roomAction' } as const;
		const [entry] = await box.buttons('admin', supportRoom);
		await box.pressMenu({ ...menu, actionId: entry?.actionId ?? '' });
		const [bar] = box.openViews('admin');
		const [refresh] = buttonsOf(at(bar?.view, 'blocks'));
		await world.setFault('simotel', 'none');
		await box.advance(4000);
		const actionId = refresh?.actionId ?? '';
		await box.press({ user: 'admin', room: supportRoom, view: bar?.id ?? '', actionId });
		expect(JSON.stringify(box.openViews('admin'))).toMatch(/all 3 servers answer/);
		await app.close();
	},
);
