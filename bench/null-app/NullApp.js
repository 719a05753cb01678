const { App } = require('@rocket.chat/apps-engine/definition/App');

const executor = (context, _read, modify) =>
	modify
		.getNotifier()
		.notifyUser(
			context.getSender(),
			modify
				.getNotifier()
				.getMessageBuilder()
				.setRoom(context.getRoom())
				.setText('ok')
				.getMessage(),
		);

exports.NullApp = class NullApp extends App {
	extendConfiguration({ slashCommands }) {
		return slashCommands.provideSlashCommand({
			command: 'null',
			i18nDescription: 'null',
			i18nParamsExample: '',
			providesPreview: false,
			executor,
		});
	}
};
