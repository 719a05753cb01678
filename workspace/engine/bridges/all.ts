import type { Service, State } from '../state';
import * as app from './app';
import { httpBridge } from './http';
import { messageBridge } from './messages';
import { roleBridge, settingBridge, userBridge, visitorBridge } from './people';
import { persistenceBridge } from './persistence';
import { roomBridge } from './rooms';
import { schedulerBridge } from './scheduler';

const nothing = (): undefined => undefined;

/** What the engine tells us and we have no use for. */
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

/** Bridges whose calls come from the app, not from the engine's own housekeeping. */
export const crossing = new Set([
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

export function allServices(state: State): Readonly<Record<string, Service>> {
	return {
		Api: app.apiBridge(state),
		AppActivation: deaf,
		AppDetailChanges: deaf,
		Command: app.commandBridge(state),
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
		Scheduler: schedulerBridge(state),
		ServerSetting: settingBridge(state),
		Source: app.sourceService(state),
		UiInteraction: app.interactionBridge(state),
		User: userBridge(state),
	};
}
