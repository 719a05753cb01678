import type { Box, SettingSaved } from './box';
import type { Instance } from './instance';
import type { InstalledApp } from './lifecycle';
import { at, isRecord, textOf } from './state';

/** The settings page of the app. */
export function appSettings(instances: readonly Instance[], first: Instance, app: InstalledApp) {
	const all = async (): Promise<Record<string, unknown>> => {
		const settings = await first.ask('settings', app.id);
		return isRecord(settings) ? settings : {};
	};
	return {
		async saveSetting(id: string, value: unknown): Promise<SettingSaved> {
			const before = (await all())[id];
			const sent = { ...(isRecord(before) ? before : { id }), value };
			let refusal: string | undefined;
			// The instance that the admin talks to tells the others what was sent: each runs both hooks.
			for (const instance of instances) {
				try {
					await instance.ask('setting', app.id, sent);
				} catch (error) {
					refusal = error instanceof Error ? error.message : String(error);
				}
			}
			const stored = at((await all())[id], 'value');
			return refusal === undefined ? { stored } : { stored, refusal };
		},
		async settings(): ReturnType<Box['settings']> {
			return Object.values(await all()).map((setting) => ({
				id: textOf(at(setting, 'id')),
				value: at(setting, 'value'),
				packageValue: at(setting, 'packageValue'),
				type: textOf(at(setting, 'type')),
				section: textOf(at(setting, 'section')),
				i18nLabel: textOf(at(setting, 'i18nLabel')),
				public: at(setting, 'public') === true,
			}));
		},
	};
}
