import AdmZip from 'adm-zip';

import type { InstallOutcome } from './box';
import { appUser } from './bridges/people';
import type { Instance } from './instance';
import { at, textOf } from './plain';
import { type State } from './state';

export type InstalledApp = { id: string; permissions: unknown };
type Cluster = { first: Instance; others: readonly Instance[] };

function readInfo(zip: Buffer): InstalledApp {
	const entry = new AdmZip(zip).getEntry('app.json');
	const info: unknown = entry ? JSON.parse(entry.getData().toString('utf8')) : {};
	return { id: textOf(at(info, 'id')), permissions: at(info, 'permissions') ?? [] };
}

const outcome = (value: unknown): InstallOutcome => {
	const status = textOf(at(value, 'status'));
	return at(value, 'ok') === true
		? { ok: true, status }
		: { ok: false, status, message: textOf(at(value, 'message')) };
};

async function attempt(work: () => Promise<InstallOutcome>): Promise<InstallOutcome> {
	try {
		return await work();
	} catch (error) {
		return { ok: false, message: error instanceof Error ? error.message : String(error) };
	}
}

/** Installs, updates and removes the app. As in Rocket.Chat, one instance does it and tells the others. */
export function lifecycle(state: State, { first, others }: Cluster, app: InstalledApp) {
	const put = (
		zip: Buffer,
		by: string,
		[here, elsewhere]: readonly [string, string],
	): Promise<InstallOutcome> =>
		attempt(async () => {
			Object.assign(app, readInfo(zip));
			const permissions = state.setup.permissions ?? app.permissions;
			const result = outcome(await first.ask(here, zip, appUser(state, by), permissions));
			for (const other of result.ok ? others : []) {
				await other.ask(elsewhere, app.id);
			}
			return result;
		});
	const everywhere = (operation: 'enable' | 'disable'): Promise<InstallOutcome> =>
		attempt(async () => {
			const result = outcome(await first.ask(operation, app.id));
			for (const other of others) {
				await other.ask(operation, app.id);
			}
			return result;
		});
	return {
		install: (zip: Buffer, by = 'admin') => put(zip, by, ['add', 'addLocal']),
		update: (zip: Buffer, by = 'admin') => put(zip, by, ['update', 'updateLocal']),
		enable: () => everywhere('enable'),
		disable: () => everywhere('disable'),
		async uninstall(): Promise<void> {
			// An engine cannot disable an app that is no longer in its database.
			for (const other of others) {
				await other.ask('disable', app.id);
			}
			await first.ask('remove', app.id, appUser(state, 'admin'));
			for (const other of others) {
				await other.ask('removeLocal', app.id);
			}
		},
	};
}
