import { generateKeyPairSync } from 'node:crypto';

import { at, isRecord, textOf } from '../plain';
import { tell } from '../screens/openViews';
import { receive } from '../screens/receive';
import { nextId, type Registry, type Service, type State } from '../state';

export const commandBridge = (registry: Registry): Service => ({
	doesCommandExist: (command) => registry.commands.has(textOf(command)),
	registerCommand: (command) => {
		const name = textOf(at(command, 'command'));
		registry.commands.add(name);
		registry.described.set(name, command);
	},
	modifyCommand: () => undefined,
	enableCommand: (command) => void registry.commands.add(textOf(command)),
	disableCommand: (command) => void registry.commands.delete(textOf(command)),
	unregisterCommand: (command) => void registry.commands.delete(textOf(command)),
});

export const apiBridge = (registry: Registry): Service => ({
	registerApi: (api) => {
		const computedPath = textOf(at(api, 'computedPath'));
		registry.routes.set(computedPath, {
			computedPath,
			path: textOf(at(api, 'path')),
			needsLogin: at(api, 'needsLogin') === true,
		});
	},
	unregisterApis: () => registry.routes.clear(),
});

export const interactionBridge = (state: State): Service => ({
	notifyUser: (to, interaction) => {
		const user = textOf(at(to, 'username'));
		tell(state, { user, client: 'web', kind: 'received', interaction });
		receive(state, user, interaction);
	},
});

/** The engine's documents about apps, one for each. */
export const metadataService = (state: State): Service => {
	const merge = (item: unknown): unknown => {
		const key = textOf(at(item, 'id')) || idOf(state, at(item, '_id'));
		// Another instance may still write about an app that was removed.
		if (!key) {
			return undefined;
		}
		const merged = { ...state.apps.get(key), ...(isRecord(item) ? item : {}) };
		state.apps.set(key, merged);
		return merged;
	};
	return {
		create: (item) => merge({ ...(isRecord(item) ? item : {}), _id: nextId(state) }),
		retrieveOne: (id) => state.apps.get(textOf(id)),
		retrieveAll: () => [...state.apps.values()],
		remove: (id) => ({ success: state.apps.delete(textOf(id)) }),
		update: merge,
		updatePartialAndReturnDocument: merge,
		updateStatus: (_id, status) => Boolean(merge({ _id, status })),
		updateAppInfo: (_id, info) => Boolean(merge({ _id, info })),
		updateMarketplaceInfo: () => true,
		updateSetting: (_id, setting) => {
			const app = state.apps.get(idOf(state, _id));
			const settings = at(app, 'settings');
			const next = {
				...(isRecord(settings) ? settings : {}),
				[textOf(at(setting, 'id'))]: setting,
			};
			return Boolean(merge({ _id, settings: next }));
		},
	};
};

const idOf = (state: State, _id: unknown): string =>
	[...state.apps.entries()].find(([, app]) => app._id === _id)?.[0] ?? '';

export const sourceService = (state: State): Service => ({
	store: (item, zip) => {
		const id = textOf(at(item, 'id'));
		state.sources.set(
			id,
			ArrayBuffer.isView(zip)
				? new Uint8Array(zip.buffer, zip.byteOffset, zip.byteLength)
				: new Uint8Array(),
		);
		return id;
	},
	fetch: (item) => state.sources.get(textOf(at(item, 'id'))),
	remove: (item) => void state.sources.delete(textOf(at(item, 'id'))),
});

/** Everything that the engine writes to an app's log, as an admin could read it. */
export const logService = (state: State): Service => ({
	storeEntries: (entry) => {
		const entries = at(entry, 'entries');
		for (const one of Array.isArray(entries) ? entries : []) {
			const severity = textOf(at(one, 'severity'));
			state.log.push({ severity, method: textOf(at(entry, 'method')), text: JSON.stringify(one) });
		}
		return entry;
	},
	getEntriesFor: () => [],
	find: () => [],
	findPaginated: () => ({ logs: [], total: 0 }),
	removeEntriesFor: () => undefined,
});

const pair = () =>
	generateKeyPairSync('rsa', {
		modulusLength: 2048,
		publicKeyEncoding: { type: 'spki', format: 'pem' },
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
	});
let keys: ReturnType<typeof pair> | undefined;

/** New engines sign what they store; all instances of a workspace share the keys. */
export function federationService(): Service {
	keys ??= pair();
	const { privateKey, publicKey } = keys;
	return { getPrivateKey: () => privateKey, getPublicKey: () => publicKey };
}
