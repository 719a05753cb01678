import { App } from '@rocket.chat/apps-engine/definition/App';
import type {
	IAppAccessors,
	IConfigurationExtend,
	ILogger,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IAppInfo } from '@rocket.chat/apps-engine/definition/metadata';

import { settingsPage } from './src/settings/settings';
import { buildHouse } from './src/wiring';
import type { House } from './src/wiring';

/** What the app adds to a workspace: its settings, one command, an address for Simotel's events and a job that waits for them. */
export class VoipStatusApp extends App {
	private house: House | undefined;

	// The packager makes an instance without accessors to look at it.
	constructor(info: IAppInfo, logger: ILogger, accessors?: IAppAccessors) {
		super(info, logger, accessors);
	}

	protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
		this.house = buildHouse(this.getAccessors(), this.getLogger());
		await Promise.all(
			settingsPage().map((setting) => configuration.settings.provideSetting(setting)),
		);
		await configuration.api.provideApi(this.house.api);
		await configuration.scheduler.registerProcessors(this.house.jobs);
		await configuration.slashCommands.provideSlashCommand(this.house.command);
	}

	/** Runs on every instance, for every saved setting. */
	public override onSettingUpdated(): Promise<void> {
		this.house?.forgetSettings();
		return Promise.resolve();
	}
}
