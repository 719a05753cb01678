import { readApp } from './appInfo';
import type { SessionApp } from './session';
import type { Workspace } from './workspace';
import type { InstallOutcome } from '../engine/box';

const isEnabled = (status: string): boolean => /_enabled$/.test(status);

/** The apps page of the workspace: installs, updates, switches and removes the app. */
export function manageApp(
	present: () => Workspace,
	first: ReturnType<typeof readApp>,
	changed: () => void,
) {
	let { info, texts } = first;
	let isInstalled = true;
	const noted = (outcome: InstallOutcome): InstallOutcome => {
		present().status = outcome.status ?? present().status;
		changed();
		return outcome;
	};
	const remove = async (): Promise<InstallOutcome> => {
		await present().box.uninstall();
		isInstalled = false;
		return noted({ ok: true, status: '' });
	};
	const put = async (file: Buffer): Promise<InstallOutcome> => {
		const found = readApp(file);
		if (isInstalled && found.info.id !== info.id) {
			return { ok: false, message: `${info.name} is installed; uninstall it first` };
		}
		const { box } = present();
		const outcome = await (isInstalled ? box.update(file) : box.install(file));
		if (outcome.ok) {
			({ info, texts } = found);
			isInstalled = true;
		}
		return noted(outcome);
	};
	return {
		present(): SessionApp {
			const { status } = present();
			return { ...info, installed: isInstalled, enabled: isEnabled(status), status };
		},
		texts: () => texts,
		async switchTo(action: 'enable' | 'disable' | 'uninstall'): Promise<InstallOutcome> {
			if (!isInstalled) {
				return { ok: false, message: 'no app is installed' };
			}
			return action === 'uninstall' ? remove() : noted(await present().box[action]());
		},
		put: (file: Buffer): Promise<InstallOutcome> =>
			put(file).catch((error: unknown) => ({
				ok: false,
				message: error instanceof Error ? error.message : String(error),
			})),
	};
}
