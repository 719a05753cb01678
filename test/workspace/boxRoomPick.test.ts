import type { EngineVersion } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { askProbe } from '../support/askProbe';
import { probeSetup } from '../support/boxProbe';
import { probeZip } from '../support/probeZip';

const source = `
const { App } = require('@rocket.chat/apps-engine/definition/App');
exports.ProbeApp = class ProbeApp extends App {
	async extendConfiguration(configuration) {
		await configuration.settings.provideSetting({ id: 'where', type: 'roomPick', packageValue: '', required: false, public: false, i18nLabel: 'where' });
		await configuration.slashCommands.provideSlashCommand({
			command: 'probe', i18nParamsExample: 'x', i18nDescription: 'x', providesPreview: false,
			async executor(context, read, modify) {
				const value = await read.getEnvironmentReader().getSettings().getValueById('where');
				const message = modify.getNotifier().getMessageBuilder().setRoom(context.getRoom()).setText(JSON.stringify(value));
				await modify.getNotifier().notifyUser(context.getSender(), message.getMessage());
			},
		});
	}
};
`;
const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
const admin = ['admin'];
const rooms = [
	{ _id: 'GENERAL', t: 'c', name: 'general' },
	{ _id: 'mine', t: 'p', name: 'team-a', members: admin },
	{ _id: 'talk', t: 'p', name: 'team-talk', members: admin, prid: 'mine' },
	{ _id: 'other', t: 'c', name: 'team-b', members: ['agent'] },
	...Array.from({ length: 12 }, (_item, index) => ({
		...{ _id: `many${index}`, t: 'c', name: `many-${index}`, members: admin },
	})),
];

test.each(engines)('a setting that picks rooms holds a list of objects on %s', async (engine) => {
	const box = await startBox(probeSetup(engine, { rooms }));
	await box.install(probeZip({ source, permissions: ['slashcommand', 'message.write'] }));
	expect(await askProbe(box, 'where')).toBe('');
	const [picked] = box.roomsToPick('admin', 'team');
	await box.savePage({ where: [{ _id: picked?._id }] });
	expect(await askProbe(box, 'where')).toEqual([{ _id: 'mine' }]);
	expect(box.roomsToPick('admin', 'team').map(({ _id }) => _id)).toEqual(['mine']);
	expect(box.roomsToPick('admin', 'many')).toHaveLength(10);
	await box.stop();
});
