import { type AppSetting, appSetting } from './appSetting';
import type { PageSaved, SettingSaved } from './box';
import type { Instance } from './instance';
import type { InstalledApp } from './lifecycle';
import { at, isRecord } from './plain';
import { serverMajor } from './serverMajor';
import { type State } from './state';

/** From this version on the page's route skips values that are stored already; before, each save runs the hooks of every setting. */
const firstThatCompares = 7;

type Hosted = { state: State; instances: readonly Instance[]; first: Instance; app: InstalledApp };

/** The settings page of the app. */
export function appSettings({ state, instances, first, app }: Hosted) {
	const all = async (): Promise<Record<string, unknown>> => {
		const settings = await first.ask('settings', app.id);
		return isRecord(settings) ? settings : {};
	};
	/** The instance that the admin is connected to passes the values on to the others: each runs both hooks. */
	const send = async (setting: unknown): Promise<string | undefined> => {
		let refusal: string | undefined;
		for (const instance of instances) {
			try {
				await instance.ask('setting', app.id, setting);
			} catch (error) {
				refusal = error instanceof Error ? error.message : String(error);
			}
		}
		return refusal;
	};
	return {
		async saveSetting(id: string, value: unknown): Promise<SettingSaved> {
			const before = (await all())[id];
			const refusal = await send({ ...(isRecord(before) ? before : { id }), value });
			const stored = at((await all())[id], 'value');
			return refusal === undefined ? { stored } : { stored, refusal };
		},
		async savePage(values: Record<string, unknown>): Promise<PageSaved> {
			const before = await all();
			const unknown = Object.keys(values).find((id) => !(id in before));
			if (unknown !== undefined) {
				throw new Error(`the page has no setting ${unknown}`);
			}
			const compares = serverMajor(state) >= firstThatCompares;
			const saved: string[] = [];
			for (const [id, setting] of Object.entries(before)) {
				const shown = at(setting, 'value') ?? at(setting, 'packageValue');
				const value = id in values ? values[id] : shown;
				if (!compares || value !== at(setting, 'value')) {
					saved.push(id);
					const refusal = await send({ ...(isRecord(setting) ? setting : { id }), value });
					// The route ends with the first error: settings after it on the page are not saved.
					if (refusal !== undefined) {
						return { saved, refusal };
					}
				}
			}
			return { saved };
		},
		async settings(): Promise<AppSetting[]> {
			return Object.values(await all()).map(appSetting);
		},
	};
}
