import { type Box, engineVersions } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { probeApp, probeSetup } from '../support/boxProbe';

describe.each(engineVersions)('buttons and messages on Apps-Engine %s', (engine) => {
	let box: Box;
	beforeAll(async () => {
		box = await startBox(probeSetup(engine));
		await box.install(probeApp());
	});
	afterAll(() => box.stop());

	const press = async (more: { room?: string; message?: string; value?: string }) => {
		await box.press({ user: 'admin', actionId: 'tell', ...more });
		return JSON.parse(box.seen('admin').slice(-1)[0]?.text ?? 'null');
	};

	test('a press on a private message carries its id alone, as the server does not store it', async () => {
		const told = await press({ room: 'GENERAL', message: 'same', value: 'v' });
		expect(told).toEqual({ room: 'GENERAL', container: 'same', value: 'v' });
	});

	test('a press on a stored message carries the message', async () => {
		await box.run({ user: 'admin', room: 'GENERAL', text: '/probe say' });
		const [said] = box.seen('agent');
		expect(said).toMatchObject({ private: false, text: 'hello' });
		expect(await press({ room: 'GENERAL', message: said?.id ?? '' })).toMatchObject({
			message: 'hello',
		});
	});

	test('a room that does not exist reaches the app as none', async () => {
		expect(await press({ room: 'nowhere', message: 'same' })).toEqual({ container: 'same' });
	});

	test('a trigger opens one surface, and a second is not shown', async () => {
		const call = { user: 'admin', room: 'GENERAL', triggerId: 'once' };
		await box.press({ ...call, actionId: 'open' });
		await box.press({ ...call, actionId: 'open' });
		await box.press({ user: 'admin', actionId: 'respond', room: 'GENERAL' });
		expect(box.surfaces('admin').map(({ shown }) => shown)).toEqual([true, false, true]);
	});
});
