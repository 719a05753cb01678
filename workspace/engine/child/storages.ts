import { load, type Methods } from './engine';
import type { AskWorkspace } from './wire';

const forward = (ask: AskWorkspace, service: string, methods: readonly string[]): Methods =>
	Object.fromEntries(
		methods.map((method) => [method, (...args: unknown[]) => ask(service, method, args)]),
	);

/** The engine's storage of apps, their zips and their log. All is in the workspace, so that instances share it. */
export function buildStorages(home: string, ask: AskWorkspace) {
	const create = (file: string, name: string, methods: Methods): Methods =>
		Object.assign(new (load(home, file, name))('box'), methods);
	const all = async (): Promise<unknown> => {
		const items = await ask('Metadata', 'retrieveAll', []);
		return new Map(Array.isArray(items) ? items.map((item) => [String(item.id), item]) : []);
	};
	const metadata = forward(ask, 'Metadata', [
		...['retrieveOne', 'remove', 'update', 'updatePartialAndReturnDocument'],
		...['updateStatus', 'updateSetting', 'updateAppInfo', 'updateMarketplaceInfo'],
	]);
	const source = {
		...forward(ask, 'Source', ['remove']),
		store: (item: unknown, zip: unknown) => ask('Source', 'store', [item, zip]),
		update: (item: unknown, zip: unknown) => ask('Source', 'store', [item, zip]),
		fetch: async (item: unknown) => Buffer.from(bytes(await ask('Source', 'fetch', [item]))),
	};
	const log = {
		...forward(ask, 'Log', ['getEntriesFor', 'removeEntriesFor', 'find', 'findPaginated']),
		// Old engines pass the app's id and its console, new ones a finished entry.
		storeEntries: (...args: unknown[]) => ask('Log', 'storeEntries', [entryOf(args)]),
	};
	return {
		metadataStorage: create('server/storage/AppMetadataStorage', 'AppMetadataStorage', {
			...metadata,
			// Like MongoDB's driver, this writes the new id into the object that the app keeps.
			create: async (item: unknown) => {
				const created = await ask('Metadata', 'create', [item]);
				return typeof item === 'object' && item !== null ? Object.assign(item, created) : created;
			},
			retrieveAll: all,
			retrieveAllPrivate: all,
		}),
		sourceStorage: create('server/storage/AppSourceStorage', 'AppSourceStorage', source),
		logStorage: create('server/storage/AppLogStorage', 'AppLogStorage', log),
	};
}

const bytes = (value: unknown): Uint8Array =>
	ArrayBuffer.isView(value)
		? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
		: new Uint8Array();

function entryOf([first, console]: unknown[]): unknown {
	if (typeof console !== 'object' || console === null) {
		return first;
	}
	const { method, entries } = { ...console } as Record<string, unknown>;
	return { appId: first, method, entries };
}
