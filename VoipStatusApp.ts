import { App } from '@rocket.chat/apps-engine/definition/App';
import type {
	IAppAccessors,
	IAppInstallationContext,
	IConfigurationExtend,
	IConfigurationModify,
	IHttp,
	ILogger,
	IModify,
	IPersistence,
	IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IAppInfo } from '@rocket.chat/apps-engine/definition/metadata';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISettingUpdateContext } from '@rocket.chat/apps-engine/definition/settings/ISettingUpdateContext';

import { settingsPage } from './src/settings/adminPage';
import { type AppParts, buildApp } from './src/wiring';

/** What the app adds to a workspace: its settings, one command, an address for Simotel's events and a job that waits for them. */
export class VoipStatusApp extends App {
	private built: AppParts | undefined;

	// The packager makes an instance without accessors to look at it.
	constructor(info: IAppInfo, logger: ILogger, accessors?: IAppAccessors) {
		super(info, logger, accessors);
	}

	/** Built when it is first needed: `onInstall` comes before the configuration. */
	private parts(): AppParts {
		const app = { id: this.getID(), version: this.getVersion() };
		this.built ??= buildApp(this.getAccessors(), this.getLogger(), app);
		return this.built;
	}

	protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
		const parts = this.parts();
		await Promise.all(
			settingsPage().map((setting) => configuration.settings.provideSetting(setting)),
		);
		await configuration.api.provideApi(parts.api);
		await configuration.scheduler.registerProcessors(parts.jobs);
		await configuration.slashCommands.provideSlashCommand(parts.command);
	}

	/** The engine calls it before `extendConfiguration`. */
	public override async onInstall(
		{ user }: IAppInstallationContext,
		read: IRead,
		_http: IHttp,
		persistence: IPersistence,
		modify: IModify,
	): Promise<void> {
		await this.parts().welcome(user, { read, modify, persistence });
	}

	public override onDisable(): Promise<void> {
		this.built?.forgetSaves();
		return Promise.resolve();
	}

	// @ts-expect-error To store a value as it is the engine takes nothing, which its types do not say; it writes to its log what it gets.
	public override async onPreSettingUpdate(
		context: ISettingUpdateContext,
		modify: IConfigurationModify,
	): Promise<ISetting | undefined> {
		return this.parts().saves.before(context, modify);
	}

	/** Runs on every instance, for every saved setting. */
	public override async onSettingUpdated(
		setting: ISetting,
		modify: IConfigurationModify,
	): Promise<void> {
		this.parts().forgetSettings();
		await this.parts().saves.after(setting, modify);
	}
}
