import { load, type Methods } from './engine';
import { callOldHttp } from './oldHttp';
import type { AskWorkspace } from './wire';

/** Functions of the app stay in this process; the workspace calls them by name. */
export type Kept = { jobs: Map<string, (context: unknown) => unknown> };

/** Each bridge with its file and methods. Not every engine has every bridge or method. */
const bridges: Readonly<Record<string, readonly string[]>> = {
	Api: ['unregisterApis'],
	AppActivation: ['appAdded', 'appUpdated', 'appRemoved', 'appStatusChanged', 'actionsChanged'],
	AppDetailChanges: ['onAppSettingsChange'],
	CloudWorkspace: ['getWorkspaceToken'],
	Command: ['doesCommandExist', 'enableCommand', 'disableCommand', 'unregisterCommand'],
	Contact: ['getById', 'verifyContact', 'addContactEmail'],
	Email: ['sendEmail'],
	EnvironmentalVariable: ['getValueByName', 'isReadable', 'isSet'],
	Experimental: [],
	Http: ['call'],
	Listener: ['messageEvent', 'roomEvent'],
	Livechat: ['findVisitorById', 'findVisitorByToken', 'findDepartmentByIdOrName', 'isOnlineAsync'],
	Message: ['create', 'update', 'notifyUser', 'notifyRoom', 'typing', 'getById', 'delete'],
	Moderation: ['report', 'dismissReportsByMessageId', 'dismissReportsByUserId'],
	OAuthApps: ['create', 'getById', 'getByName', 'update', 'delete', 'purge'],
	Persistence: [
		...['purge', 'create', 'createWithAssociations', 'readById', 'readByAssociations'],
		...['remove', 'removeByAssociations', 'update', 'updateByAssociations'],
	],
	Role: ['getOneByIdOrName', 'getCustomRoles'],
	Room: [
		...['create', 'getById', 'getByName', 'getCreatorById', 'getCreatorByName', 'getMembers'],
		...['getDirectByUsernames', 'update', 'delete', 'getModerators', 'getOwners', 'getLeaders'],
		...['getMessages', 'getAllRooms'],
	],
	Scheduler: ['scheduleOnce', 'scheduleRecurring', 'cancelJob', 'cancelAllJobs'],
	ServerSetting: [
		'getOneById',
		'getAll',
		'isReadableById',
		'updateOne',
		'hideGroup',
		'hideSetting',
	],
	Thread: ['getById'],
	UiInteraction: ['notifyUser'],
	Upload: ['getById', 'getBuffer', 'createUpload'],
	User: [
		...['getById', 'getByUsername', 'getAppUser', 'getActiveUserCount', 'create', 'remove'],
		...['update', 'deleteUsersCreatedByApp', 'deactivate', 'getUserRoomIds'],
	],
	VideoConference: ['create', 'getById', 'update', 'registerProvider', 'unRegisterProvider'],
	OutboundMessages: ['registerPhoneProvider', 'registerEmailProvider', 'unRegisterProvider'],
	Internal: ['getUsernamesOfRoomById', 'getWorkspacePublicKey'],
};

/** Classes that are not named after their file. */
const className: Readonly<Record<string, string>> = { OutboundMessages: 'OutboundMessageBridge' };
/** Bridges for which 1.42.1 has no file. */
const newer = ['Contact', 'Email', 'Experimental', 'OutboundMessages'];

function build(home: string, name: string, methods: Methods): Methods | undefined {
	try {
		const Base = load(home, `server/bridges/${name}Bridge`, className[name] ?? `${name}Bridge`);
		return Object.assign(new Base(), methods);
	} catch (error) {
		if (newer.includes(name)) {
			return undefined;
		}
		throw error;
	}
}

/** Returns every bridge of the engine. Each passes its calls on to the workspace. */
export function buildBridges(
	home: string,
	ask: AskWorkspace,
	kept: Kept,
	sandbox: string,
): Methods {
	const local = localMethods(ask, kept, sandbox === 'vm2');
	const all: Methods = {};
	for (const [name, methods] of Object.entries(bridges)) {
		const forwarding = Object.fromEntries(
			methods.map((method) => [method, (...args: unknown[]) => ask(name, method, args)]),
		);
		const bridge = build(home, name, { ...forwarding, ...local[name] });
		all[`get${name === 'OutboundMessages' ? 'OutboundMessage' : name}Bridge`] = () => bridge;
	}
	const keys = (method: string) => () => ask('Federation', method, []);
	const federation = { getPrivateKey: keys('getPrivateKey'), getPublicKey: keys('getPublicKey') };
	all.getInternalFederationBridge = () => federation;
	const Bridges = load(home, 'server/bridges/AppBridges', 'AppBridges');
	return Object.assign(new Bridges(), all);
}

/** Methods that get functions of the app, or that must answer synchronously. */
function localMethods(ask: AskWorkspace, kept: Kept, isOld: boolean): Record<string, Methods> {
	return {
		Http: isOld ? { call: (info) => callOldHttp(info, ask) } : {},
		Command: {
			registerCommand: (command, appId) =>
				ask('Command', 'registerCommand', [named(command), appId]),
			modifyCommand: (command, appId) => ask('Command', 'modifyCommand', [named(command), appId]),
		},
		Api: {
			registerApi: (api, appId) => ask('Api', 'registerApi', [apiOf(api), appId]),
		},
		Scheduler: {
			registerProcessors: (processors, appId) => {
				const list = Array.isArray(processors) ? processors : [];
				for (const { id, processor } of list) {
					kept.jobs.set(String(id), processor);
				}
				const known = list.map(({ id, startupSetting }) => ({ id, startupSetting }));
				return ask('Scheduler', 'registerProcessors', [known, appId]);
			},
		},
		Livechat: { isOnline: () => true },
		Internal: { getUsernamesOfRoomByIdSync: () => [] },
	};
}

const named = (command: unknown): unknown => {
	if (typeof command !== 'object' || command === null) {
		return {};
	}
	const {
		command: name,
		i18nDescription,
		i18nParamsExample,
	} = { ...command } as Record<string, unknown>;
	return { command: name, i18nDescription, i18nParamsExample };
};

function apiOf(api: unknown): unknown {
	if (typeof api !== 'object' || api === null) {
		return {};
	}
	const { computedPath, implementedMethods, endpoint } = { ...api } as Record<string, unknown>;
	const path =
		typeof endpoint === 'object' && endpoint !== null && 'path' in endpoint ? endpoint.path : '';
	return { computedPath, implementedMethods, path };
}
