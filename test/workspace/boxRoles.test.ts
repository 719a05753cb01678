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

	test('one that does not exist throws, as Rocket.Chat trips over it', async () => {
		expect(await role('nosuchrole')).toMatch(
			/^threw: .*Cannot read properties of null \(reading '_id'\)/,
		);
	});
});
