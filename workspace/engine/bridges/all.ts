import type { Serve } from '../child/wire';
import type { Registry, Service, State } from '../state';
import * as app from './app';
import { admit, httpBridge } from './http';
import { preparedFrom } from './httpRequest';
import { messageBridge } from './messages';
import { roleBridge, settingBridge, userBridge, visitorBridge } from './people';
import { persistenceBridge } from './persistence';
import { roomBridge } from './rooms';
import { schedulerBridge } from './scheduler';

const nothing = (): undefined => undefined;

/** Calls of the engine that the box ignores. */
const deaf: Service = {
	appAdded: nothing,
	appUpdated: nothing,
	appRemoved: nothing,
	appStatusChanged: nothing,
	actionsChanged: nothing,
	onAppSettingsChange: nothing,
	purge: nothing,
	getUsernamesOfRoomById: () => [],
	getWorkspacePublicKey: nothing,
};

/** Bridges that the app calls, not the engine for itself. */
const crossing = new Set([
	'Http',
	'Livechat',
	'Message',
	'Persistence',
	'Role',
	'Room',
	'Scheduler',
	'ServerSetting',
	'Thread',
	'UiInteraction',
	'User',
]);

function allServices(state: State, registry: Registry): Readonly<Record<string, Service>> {
	return {
		Box: { crossed: nothing },
		Api: app.apiBridge(registry),
		AppActivation: { ...deaf, actionsChanged: () => void state.events.emit('buttons') },
		AppDetailChanges: deaf,
		Command: app.commandBridge(registry),
		Federation: app.federationService(),
		Http: httpBridge(state),
		Internal: deaf,
		Livechat: visitorBridge(state),
		Log: app.logService(state),
		Message: messageBridge(state),
		Metadata: app.metadataService(state),
		OAuthApps: deaf,
		Persistence: persistenceBridge(state),
		Role: roleBridge(state),
		Room: roomBridge(state),
		Scheduler: schedulerBridge(state, registry),
		// A request that the old engine's process will send itself.
		SentHttp: { admit: (request) => admit(state, preparedFrom(request)) },
		ServerSetting: settingBridge(state),
		Source: app.sourceService(state),
		UiInteraction: app.interactionBridge(state),
		User: userBridge(state),
	};
}

/** Answers the calls of an engine instance, and counts those of the app. */
export function serveFrom(state: State, registry: Registry): Serve {
	const services = allServices(state, registry);
	return (name, method, args) => {
		const key = name === 'Box' ? String(args[0]) : `${name}.${method}`;
		if (name === 'Box' || crossing.has(name)) {
			state.crossings.set(key, (state.crossings.get(key) ?? 0) + 1);
		}
		const answer = services[name]?.[method];
		if (!answer) {
			throw new Error(`the box has no ${name}.${method}`);
		}
		return answer(...args);
	};
}
