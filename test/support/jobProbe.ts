import { probeZip } from './probeZip';

/** An app that schedules what it is told to, and stores the tag of each run when the run ends. */
const sourceOf = (ids: readonly string[]): string => `
const { App } = require('@rocket.chat/apps-engine/definition/App');
const { RocketChatAssociationModel, RocketChatAssociationRecord } = require('@rocket.chat/apps-engine/definition/metadata');
const ran = new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'ran');
const deeds = {
	every: (scheduler, id, interval, data) => scheduler.scheduleRecurring({ id, interval, data: JSON.parse(data || '{}') }),
	once: (scheduler, id, when, data) => scheduler.scheduleOnce({ id, when, data: JSON.parse(data || '{}') }),
	cancel: (scheduler, id) => scheduler.cancelJob(id),
};

exports.ProbeApp = class ProbeApp extends App {
	async extendConfiguration(configuration) {
		await configuration.settings.provideSetting({ id: 'allowed', type: 'boolean', packageValue: true, required: false, public: false, i18nLabel: 'allowed' });
		await configuration.slashCommands.provideSlashCommand({
			command: 'probe', i18nParamsExample: 'x', i18nDescription: 'x', providesPreview: false,
			async executor(context, read, modify) {
				const [deed, ...words] = context.getArguments();
				await deeds[deed](modify.getScheduler(), ...words);
			},
		});
		await configuration.scheduler.registerProcessors(${JSON.stringify(ids)}.map((id) => ({ id, async processor({ tag, url, bad }, read, modify, http, persis) {
			if (bad) { throw new Error('a bad run'); }
			if (url) { await http.get(url); }
			await persis.createWithAssociation({ tag }, ran);
		} })));
	}
	async onEnable(environment) {
		return environment.getSettings().getValueById('allowed');
	}
};
`;

export const jobProbe = (...ids: string[]): Buffer =>
	probeZip({
		source: sourceOf(ids),
		permissions: ['slashcommand', 'networking', 'persistence', 'scheduler'],
	});
