import { textOf } from '../../workspace/engine/plain';
import { barOf, menuEntry, refreshOf } from '../support/barTools';
import { supportRoom } from '../support/startApp';
import { pressEngines, usePressApp } from '../support/usePressApp';

describe.each(pressEngines)('bars and menus that open nothing on Apps-Engine %s', (engine) => {
	const app = usePressApp(engine, { simotel: 'none' });
	const bar = (user: string) => barOf(app(), user);

	test.each(['status', 'call'] as const)(
		'users without the right are told so: %s',
		async (kind) => {
			await app().box.pressMenu(menuEntry(kind, 'user', supportRoom));
			expect(app().box.openViews('user')).toEqual([]);
			expect(app().lastMessage('user').text).toMatch(/is for call-centre staff/);
		},
	);

	test('a call of another agent is told to nobody', async () => {
		await app().box.pressMenu(menuEntry('call', 'agent', 'callOfManager0001'));
		expect(app().box.openViews('agent')).toEqual([]);
		expect(app().lastMessage('agent').text).toMatch(/^You may not see this room/);
	});

	const forged: [string, { view?: string; actionId?: string; value?: string }][] = [
		['another room in its value', { value: 'private0000000001' }],
		['another room in its action', { actionId: 'voip-refresh-bar.call.private0000000001' }],
		['another view', { view: 'voip-bar.status.private0000000001.abc' }],
		['a value of 100 KB', { value: 'x'.repeat(102_400) }],
	];
	test.each(forged)('Refresh with %s is refused quietly', async (_what, changes) => {
		await app().box.pressMenu(menuEntry('status', 'agent', supportRoom));
		const refresh = refreshOf(app(), 'agent');
		app().box.resetCrossings();
		await app().box.press({ user: 'agent', ...refresh, ...changes });
		expect(app().box.crossings()).toEqual({});
	});

	test('closing a bar leaves nothing in the log', async () => {
		await app().box.pressMenu(menuEntry('status', 'agent', supportRoom));
		const logged = app().box.appLog().length;
		await app().box.closeView({ user: 'agent', view: textOf(bar('agent')?.id) });
		const lines = app().box.appLog().slice(logged);
		expect(lines.filter(({ severity }) => ['error', 'warning'].includes(severity))).toEqual([]);
	});

	test('a disabled app opens nothing, and has its entries again when it is enabled', async () => {
		const before = await app().box.buttons('agent', supportRoom);
		expect(before).not.toEqual([]);
		await app().box.disable();
		await app().box.pressMenu(menuEntry('status', 'agent', supportRoom));
		expect(app().box.openViews('agent')).toEqual([]);
		await app().box.enable();
		expect(await app().box.buttons('agent', supportRoom)).toEqual(before);
	});
});
