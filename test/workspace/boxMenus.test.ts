import type { Box, EngineVersion } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { probeSetup } from '../support/boxProbe';
import { screenProbe } from '../support/screenProbe';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
const rooms = [
	{ _id: 'GENERAL', t: 'c', name: 'general' },
	{ _id: 'private', t: 'p' },
	{ _id: 'call', t: 'v' },
	{ _id: 'old', t: 'c', archived: true },
	{ _id: 'encrypted', t: 'p', encrypted: true },
];

describe.each(engines)('buttons in menus on Apps-Engine %s', (engine) => {
	let box: Box;
	beforeAll(async () => {
		box = await startBox(probeSetup(engine, { rooms }));
		await box.install(screenProbe());
	});
	afterAll(() => box.stop());

	const names = async (user: string, room: string): Promise<string[]> =>
		(await box.buttons(user, room)).map(({ actionId, context }) => `${actionId} ${context}`);

	test.each([
		['admin', 'GENERAL', ['public roomAction']],
		['admin', 'private', []],
		['admin', 'encrypted', []],
		['agent', 'private', ['agents roomAction']],
	])('%s in %s sees those whose filters match', async (user, room, filtered) => {
		const all = ['status roomAction', 'compose messageBoxAction', 'twice messageAction'];
		expect(await names(user, room)).toEqual([...all, ...filtered]);
	});

	test('of two with one action id the last remains, whatever their menus', async () => {
		const twice = (await names('admin', 'GENERAL')).filter((name) => name.startsWith('twice'));
		expect(twice).toEqual(['twice messageAction']);
	});

	test('a room of a call shows neither the room’s nor the composer’s, an archived room no composer', async () => {
		expect(await names('agent', 'call')).toEqual(['twice messageAction']);
		expect(await names('admin', 'old')).not.toContain('compose messageBoxAction');
	});

	test('labels are in the user’s language, else English, else the bare key', async () => {
		const label = async (id: string): Promise<unknown> =>
			(await box.buttons('admin', 'GENERAL')).find(({ actionId }) => actionId === id)?.label;
		expect(await label('status')).toBe('Show status');
		const admin = { id: 'u1', username: 'admin', name: 'Admin', roles: ['admin'] };
		box.putUser({ ...admin, language: 'de-AT' });
		expect(await label('status')).toBe('Zustand zeigen');
		box.putUser({ ...admin, language: 'fa' });
		expect(await label('status')).toBe('Show status');
		expect(await label('compose')).toBe(`app-${box.appId}.No_text`);
	});

	test('without the permission there are none', async () => {
		const permissions = ['slashcommand', 'message.write', 'ui.interact'].map((name) => ({ name }));
		const poor = await startBox(probeSetup(engine, { permissions }));
		await poor.install(screenProbe());
		expect(await poor.buttons('admin', 'GENERAL')).toEqual([]);
		await poor.stop();
	});

	test('clients hear when buttons change', async () => {
		let changes = 0;
		box.onButtonsChanged(() => {
			changes += 1;
		});
		await box.disable();
		expect(changes).toBeGreaterThan(0);
	});
});
