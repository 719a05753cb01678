import { type Box, engineVersions } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { askProbe } from '../support/askProbe';
import { probeApp, probeSetup } from '../support/boxProbe';

describe.each(engineVersions)('roles on Apps-Engine %s', (engine) => {
	let box: Box;
	beforeAll(async () => {
		const roles = [{ id: 'aXbYcZ', name: 'dispatcher' }];
		box = await startBox(probeSetup(engine, { roles }));
		await box.install(probeApp());
	});
	afterAll(() => box.stop());

	const role = (idOrName: string): Promise<unknown> => askProbe(box, `role ${idOrName}`);

	test.each(['aXbYcZ', 'dispatcher'])('%s is found', async (idOrName) => {
		expect(await role(idOrName)).toMatchObject({ id: 'aXbYcZ', name: 'dispatcher' });
	});

	// 1.46.0 loses the text of an error that a bridge throws.
	const thrown =
		engine === '1.46.0'
			? /^threw: \[object Object\]$/
			: /^threw: .*Cannot read properties of null \(reading '_id'\)/;

	test('looking up one that does not exist throws, as in Rocket.Chat', async () => {
		expect(await role('nosuchrole')).toMatch(thrown);
	});
});
