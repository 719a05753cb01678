import type { Kept } from './bridges';
import { call, load, member, type Methods } from './engine';
import { sentByExpress } from './expressBody';
import type { buildStorages } from './storages';
import { plain, type Serve } from './wire';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The result of an installation, with the engine's messages. */
async function outcomeOf(fulfillment: unknown): Promise<unknown> {
	const app = await call(fulfillment, 'getApp');
	const error =
		(await call(fulfillment, 'getStorageError')) || (await call(fulfillment, 'getAppUserError'));
	if (!app) {
		return { ok: false, message: error ? JSON.stringify(error) : 'the engine made no app' };
	}
	const status = text(await call(app, 'getStatus'));
	return /disabled|error|unknown/.test(status)
		? { ok: false, status, message: `the app is ${status}` }
		: { ok: true, status };
}

type Hosted = {
	manager: Methods;
	home: string;
	kept: Kept;
	storages: ReturnType<typeof buildStorages>;
	/** Sets how far the app's clock is ahead. */
	setClock(shiftMs: number): Promise<void>;
};

/** Operations of the engine that the workspace can call. */
export function operations({ manager, home, kept, storages, setClock }: Hosted): Serve {
	const app = (id: unknown): unknown =>
		Reflect.apply(manager.getOneById ?? (() => undefined), manager, [id]);
	const from = async (name: string): Promise<unknown> => call(manager, name);
	const status = async (id: unknown): Promise<unknown> => {
		const now = text(await call(app(id), 'getStatus'));
		return /disabled|error/.test(now)
			? { ok: false, status: now, message: `the app is ${now}` }
			: { ok: true, status: now };
	};
	const table: Record<string, (...args: unknown[]) => unknown> = {
		load: async () => {
			await call(manager, 'load');
			// Like Rocket.Chat, which asks for each app in turn whether it may still be enabled.
			const stored = await call(storages.metadataStorage, 'retrieveAll');
			for (const id of stored instanceof Map ? stored.keys() : []) {
				await call(manager, 'loadOne', id, true);
			}
		},
		add: async (zip, user, permissionsGranted) =>
			outcomeOf(await call(manager, 'add', zip, { enable: true, user, permissionsGranted })),
		addLocal: async (id) => call(manager, 'addLocal', id),
		updateLocal: async (id) => {
			const item = await call(storages.metadataStorage, 'retrieveOne', id);
			const zip = await call(storages.sourceStorage, 'fetch', item);
			// Old engines start the app in `updateLocal`.
			const name = 'updateAndStartupLocal' in manager ? 'updateAndStartupLocal' : 'updateLocal';
			await call(manager, name, item, zip);
		},
		removeLocal: async (id) => call(manager, 'removeLocal', id),
		update: async (zip, user, permissionsGranted) =>
			outcomeOf(await call(manager, 'update', zip, permissionsGranted, { loadApp: true, user })),
		enable: async (id) => {
			await call(manager, 'enable', id);
			return status(id);
		},
		disable: async (id) => {
			await call(manager, 'disable', id, 'manually_disabled');
			const now = text(await call(app(id), 'getStatus'));
			return { ok: now === 'manually_disabled', status: now, message: `the app is ${now}` };
		},
		remove: (id, user) => call(manager, 'remove', id, { user }).then(() => undefined),
		command: async (name, user, room, params, threadId, triggerId) => {
			const Context = load(
				home,
				'definition/slashcommands/SlashCommandContext',
				'SlashCommandContext',
			);
			const context = new Context(user, room, params, threadId, triggerId);
			await call(await from('getCommandManager'), 'executeCommand', name, context);
		},
		press: async (data) =>
			call(await from('getListenerManager'), 'executeListener', 'IUIKitInteractionHandler', data),
		buttons: async (id) => ({
			buttons: plain(await call(await from('getUIActionButtonManager'), 'getAllActionButtons')),
			languages: app(id)
				? plain(member(await call(app(id), 'getStorageItem'), 'languageContent'))
				: {},
		}),
		setting: async (id, setting) =>
			call(await from('getSettingsManager'), 'updateAppSetting', id, setting),
		endpoint: async (id, path, request) =>
			sentByExpress(await call(await from('getApiManager'), 'executeApi', id, path, request)),
		job: async (id, context) => kept.jobs.get(text(id))?.(context),
		// Without an app there is no settings page.
		settings: async (id) =>
			app(id) ? plain(member(await call(app(id), 'getStorageItem'), 'settings')) : {},
		setClock: (shiftMs) => setClock(Number(shiftMs)),
		sandboxPid: async (id) => {
			if (!app(id)) {
				return undefined;
			}
			const controller = await call(app(id), 'getRuntimeController').catch(() =>
				call(app(id), 'getDenoRuntime').catch(() => undefined),
			);
			// The old engine has no separate process for an app.
			return controller ? member(member(controller, 'deno'), 'pid') : process.pid;
		},
		stop: async () => call(manager, 'unload', false).catch(() => undefined),
	};
	return (_service, method, args) => {
		const operation = table[method];
		if (!operation) {
			throw new Error(`no operation ${method}`);
		}
		return operation(...args);
	};
}
