import type { Settings } from './snapshot';
import type { CallTarget, ManagementTarget } from '../domain/serverAddress';
import type { Target } from '../domain/target';

/** The parts of an address have no scheme; Rocket.Chat uses wss for them, and so does the app. */
const fromParts = (host: string, port: number | undefined, path: string): CallTarget => ({
	kind: 'websocket',
	url: '',
	secure: true,
	host,
	port: port ?? 443,
	path: path || '/ws',
});

/** Returns the app's own URL, else the app's own parts, else what the workspace has for its generation. */
export function findCallServer({ callServer, teamVoice }: Settings): CallTarget | undefined {
	const { url, host, port, path, workspaceUrl, workspaceHost, workspacePort } = callServer;
	const { generation, freeSwitch, sipServer } = teamVoice;
	// In a workspace of 8.x, the app's own host without a path is a SIP server.
	if (!url && host && !path && generation === 'media-calls') {
		return { kind: 'sip-tcp', host, port: port ?? 5060 };
	}
	const fullUrl =
		url ??
		(host ? undefined : (workspaceUrl ?? (workspaceHost ? undefined : freeSwitch.websocket)));
	if (fullUrl) {
		const secure = fullUrl.scheme === 'wss';
		return { kind: 'websocket', ...fullUrl, secure, path: fullUrl.path || '/' };
	}
	if (host || workspaceHost) {
		return fromParts(host || workspaceHost, host ? port : workspacePort, path);
	}
	return generation === 'media-calls' && sipServer.host
		? { kind: 'sip-tcp', ...sipServer }
		: undefined;
}

/** Returns the app's own host, else what the workspace has for its generation. */
export function findManagementServer({
	managementServer,
	teamVoice,
	filledIn,
}: Settings): ManagementTarget | undefined {
	const { host, port, username } = managementServer;
	const { generation, freeSwitch, drachtio } = teamVoice;
	// In a workspace of 8.x, the app's own host without a user is drachtio, which takes a password alone.
	if (host && !username && generation === 'media-calls') {
		const hasPort = filledIn.includes('management_server_port');
		return { kind: 'drachtio', host, port: hasPort ? port : drachtio.port };
	}
	if (host) {
		return { kind: 'ami', host, port };
	}
	if (generation === 'freeswitch' && freeSwitch.host) {
		return { kind: 'freeswitch', host: freeSwitch.host, port: freeSwitch.port };
	}
	return generation === 'media-calls' && drachtio.host
		? { kind: 'drachtio', ...drachtio }
		: undefined;
}

/** Returns the targets that an admin has switched off. */
export function switchedOff({ callServer, managementServer }: Settings): Target[] {
	const ways: [Target, string][] = [
		['call-server', callServer.way],
		['management-server', managementServer.way],
	];
	return ways.filter(([, way]) => way === 'off').map(([target]) => target);
}
