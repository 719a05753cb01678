import { App } from '@rocket.chat/apps-engine/definition/App';
import type {
	IAppAccessors,
	IAppInstallationContext,
	IConfigurationExtend,
	IConfigurationModify,
	ILogger,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IAppInfo } from '@rocket.chat/apps-engine/definition/metadata';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISettingUpdateContext } from '@rocket.chat/apps-engine/definition/settings/ISettingUpdateContext';

import { accessOf, type Given, passOn, type Pressed } from './src/interactions/enginePress';
import { keepAlive } from './src/platform/keepAlive';
import { type AppParts, buildApp, register } from './src/wiring';

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
		// Not every engine calls `onEnable` when it starts the process again.
		this.stopKeepingAlive ??= keepAlive();
		await register(configuration, this.parts());
	}

	public override async onEnable(...[, modify]: Parameters<App['onEnable']>): Promise<boolean> {
		this.isDisabled = false;
		this.stopKeepingAlive ??= keepAlive();
		await this.parts().enabled(modify, this.getLogger());
		return true;
	}

	public override async onDisable(): Promise<void> {
		this.isDisabled = true;
		this.built?.disabled();
		this.stopKeepingAlive?.();
		this.stopKeepingAlive = undefined;
	}

	/** The engine calls it before `extendConfiguration`. */
	public override async onInstall(
		{ user }: IAppInstallationContext,
		...given: Given
	): Promise<void> {
		await this.parts().welcome(user, accessOf(given, this.getLogger()));
	}

	// @ts-expect-error Returning undefined stores the value as it is, which the engine's types do not allow. Returning the setting would write its value to the engine's log.
	public override async onPreSettingUpdate(
		context: ISettingUpdateContext,
		modify: IConfigurationModify,
	): Promise<ISetting | undefined> {
		return this.parts().beforeSave(context, modify);
	}

	/** Returns nothing, because phones do not understand some answers to a press. */
	public async executeBlockActionHandler(context: Pressed, ...given: Given): Promise<void> {
		if (!this.isDisabled) {
			await passOn(this.parts().presses.block, context, accessOf(given, this.getLogger()));
		}
	}

	public async executeActionButtonHandler(context: Pressed, ...given: Given): Promise<void> {
		if (!this.isDisabled) {
			await passOn(this.parts().presses.menu, context, accessOf(given, this.getLogger()));
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
		await this.parts().afterSave(setting, modify, this.getLogger());
	}
}
