import { readApp } from './appInfo';
import type { SessionApp } from './session';
import type { Workspace } from './workspace';
import type { InstallOutcome } from '../engine/box';

const isEnabled = (status: string): boolean => /_enabled$/.test(status);

export type ManagedApp = {
	present(): SessionApp;
	texts(): Readonly<Record<string, string>>;
	/** The zip that is or was installed. */
	zip(): Buffer;
	switchTo(action: 'enable' | 'disable' | 'uninstall'): Promise<InstallOutcome>;
	put(file: Buffer): Promise<InstallOutcome>;
};

/** The apps page of a workspace in which the app of this zip is installed. */
export function manageApp(
	{ box, status }: Workspace,
	zip: Buffer,
	changed: () => void,
): ManagedApp {
	let held = { zip, ...readApp(zip) };
	let isInstalled = true;
	let word = status;
	const noted = (outcome: InstallOutcome): InstallOutcome => {
		word = outcome.status ?? word;
		changed();
		return outcome;
	};
	const remove = async (): Promise<InstallOutcome> => {
		await box.uninstall();
		isInstalled = false;
		return noted({ ok: true, status: '' });
	};
	const put = async (file: Buffer): Promise<InstallOutcome> => {
		const found = readApp(file);
		if (isInstalled && found.info.id !== held.info.id) {
			return { ok: false, message: `${held.info.name} is installed: uninstall it first` };
		}
		const outcome = await (isInstalled ? box.update(file) : box.install(file));
		if (outcome.ok) {
			held = { zip: file, ...found };
			isInstalled = true;
		}
		return noted(outcome);
	};
	return {
		present: () => ({
			...held.info,
			installed: isInstalled,
			enabled: isEnabled(word),
			status: word,
		}),
		texts: () => held.texts,
		zip: () => held.zip,
		async switchTo(action) {
			if (!isInstalled) {
				return { ok: false, message: 'no app is installed' };
			}
			return action === 'uninstall' ? remove() : noted(await box[action]());
		},
		put: (file) =>
			put(file).catch((error: unknown) => ({
				ok: false,
				message: error instanceof Error ? error.message : String(error),
			})),
	};
}
