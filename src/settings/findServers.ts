import type { Settings } from './snapshot';
import type { CallTarget, ManagementTarget } from '../domain/serverAddress';
import type { Target } from '../domain/target';

/** The workspace's parts of an address have no scheme; Rocket.Chat uses wss for them, and so does the app. */
const fromParts = (host: string, port: number | undefined): CallTarget => ({
	kind: 'websocket',
	url: '',
	secure: true,
	host,
	port: port ?? 443,
	path: '/ws',
});

/** Returns the app's own address, else what the workspace has for its generation. */
export function findCallServer({ callServer, teamVoice }: Settings): CallTarget | undefined {
	const { address, workspaceUrl, workspaceHost, workspacePort } = callServer;
	const { generation, freeSwitch, sipServer } = teamVoice;
	if (address?.scheme === 'sip') {
		return { kind: 'sip-tcp', host: address.host, port: address.port };
	}
	const url = address ?? workspaceUrl ?? (workspaceHost ? undefined : freeSwitch.websocket);
	if (url) {
		return { kind: 'websocket', ...url, secure: url.scheme === 'wss', path: url.path || '/' };
	}
	if (workspaceHost) {
		return fromParts(workspaceHost, workspacePort);
	}
	return generation === 'media-calls' && sipServer.host
		? { kind: 'sip-tcp', ...sipServer }
		: undefined;
}

/** Returns the app's own address, else what the workspace has for its generation. */
export function findManagementServer({
	managementServer,
	teamVoice,
}: Settings): ManagementTarget | undefined {
	const { address, workspaceHost, workspacePort, username } = managementServer;
	const { generation, freeSwitch, drachtio } = teamVoice;
	// In a workspace of 8.x, the app's own host without a user is drachtio, which takes a password alone.
	if (address && !username && generation === 'media-calls') {
		return { kind: 'drachtio', host: address.host, port: address.port ?? drachtio.port };
	}
	const host = address?.host ?? workspaceHost;
	if (host) {
		return { kind: 'ami', host, port: address?.port ?? workspacePort ?? 5038 };
	}
	if (generation === 'freeswitch' && freeSwitch.host) {
		return { kind: 'freeswitch', host: freeSwitch.host, port: freeSwitch.port };
	}
	return generation === 'media-calls' && drachtio.host
		? { kind: 'drachtio', ...drachtio }
		: undefined;
}

/** Returns the servers that an admin has left out of the checks. */
export function switchedOff({ callServer, managementServer }: Settings): Target[] {
	const servers: [Target, boolean][] = [
		['call-server', callServer.isChecked],
		['management-server', managementServer.isChecked],
	];
	return servers.filter(([, isChecked]) => !isChecked).map(([target]) => target);
}
