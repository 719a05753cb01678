import { App } from '@rocket.chat/apps-engine/definition/App';
import type {
	IAppAccessors,
	IAppInstallationContext,
	IConfigurationExtend,
	IConfigurationModify,
	IEnvironmentRead,
	IHttp,
	ILogger,
	IModify,
	IPersistence,
	IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IAppInfo } from '@rocket.chat/apps-engine/definition/metadata';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISettingUpdateContext } from '@rocket.chat/apps-engine/definition/settings/ISettingUpdateContext';
import type {
	UIKitActionButtonInteractionContext,
	UIKitBlockInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';

import { menuEntries } from './src/interactions/menuButtons';
import { keepAlive } from './src/platform/keepAlive';
import { settingsPage } from './src/settings/adminPage';
import { type AppParts, buildApp } from './src/wiring';

const decidesMonitor = (id: string): boolean => id === 'monitor_on' || id === 'monitor_minutes';

/** Adds the settings page, the command, buttons, endpoints and the app's jobs to a workspace. */
export class VoipStatusApp extends App {
	private built: AppParts | undefined;

	private stopKeepingAlive: (() => void) | undefined;

	/** The engine hands presses to a disabled app too. */
	private isDisabled = false;

	// The packager creates an instance without accessors to inspect the app.
	constructor(info: IAppInfo, logger: ILogger, accessors?: IAppAccessors) {
		super(info, logger, accessors);
	}

	/** Built when first needed, because the engine calls `onInstall` before `extendConfiguration`. */
	private parts(): AppParts {
		this.built ??= buildApp(this.getAccessors(), this);
		return this.built;
	}

	protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
		const parts = this.parts();
		// Not every engine calls `onEnable` when it starts the process again.
		this.stopKeepingAlive ??= keepAlive();
		await Promise.all(
			settingsPage().map((setting) => configuration.settings.provideSetting(setting)),
		);
		for (const api of parts.apis) {
			await configuration.api.provideApi(api);
		}
		await configuration.scheduler.registerProcessors(parts.jobs);
		await Promise.all(menuEntries().map(async (entry) => configuration.ui.registerButton(entry)));
		// Last: 1.62.0 keeps the command of a disabled app, and throws when it is enabled again.
		await configuration.slashCommands.provideSlashCommand(parts.command);
	}

	public override async onEnable(
		_environment: IEnvironmentRead,
		modify: IConfigurationModify,
	): Promise<boolean> {
		this.isDisabled = false;
		this.stopKeepingAlive ??= keepAlive();
		// A server that failed to enable the app has deleted its jobs.
		this.parts().forgetSettings();
		await this.parts().arrangeMonitor(modify.scheduler, false, this.getLogger());
		return true;
	}

	public override async onDisable(_modify: IConfigurationModify): Promise<void> {
		this.isDisabled = true;
		this.built?.forgetSaves();
		this.stopKeepingAlive?.();
		this.stopKeepingAlive = undefined;
	}

	/** The engine calls it before `extendConfiguration`. */
	public override async onInstall(
		{ user }: IAppInstallationContext,
		read: IRead,
		_http: IHttp,
		persistence: IPersistence,
		modify: IModify,
	): Promise<void> {
		await this.parts().welcome(user, {
			...{ read, modify, persistence },
			logger: this.getLogger(),
		});
	}

	// @ts-expect-error Returning undefined stores the value as it is, which the engine's types do not allow. Returning the setting would write its value to the engine's log.
	public override async onPreSettingUpdate(
		context: ISettingUpdateContext,
		modify: IConfigurationModify,
	): Promise<ISetting | undefined> {
		return this.parts().saves.before(context, modify);
	}

	/** Returns nothing, because phones do not understand some answers to a press. */
	public async executeBlockActionHandler(
		context: UIKitBlockInteractionContext,
		read: IRead,
		_http: IHttp,
		persistence: IPersistence,
		modify: IModify,
	): Promise<void> {
		const data = context.getInteractionData();
		if (!this.isDisabled) {
			const access = { read, modify, persistence, logger: this.getLogger() };
			await this.parts().presses.block(data.user, data, access);
		}
	}

	public async executeActionButtonHandler(
		context: UIKitActionButtonInteractionContext,
		read: IRead,
		_http: IHttp,
		persistence: IPersistence,
		modify: IModify,
	): Promise<void> {
		const data = context.getInteractionData();
		if (!this.isDisabled) {
			const access = { read, modify, persistence, logger: this.getLogger() };
			await this.parts().presses.menu(data.user, data, access);
		}
	}

	/** Without it, old engines log an error whenever a bar is closed. */
	public async executeViewClosedHandler(): Promise<void> {
		return undefined;
	}

	/** Runs on every instance, for every saved setting. */
	public override async onSettingUpdated(
		setting: ISetting,
		modify: IConfigurationModify,
	): Promise<void> {
		this.parts().forgetSettings();
		await this.parts().saves.after(setting, modify);
		if (decidesMonitor(setting.id)) {
			await this.parts().arrangeMonitor(modify.scheduler, true, this.getLogger());
		}
	}
}
