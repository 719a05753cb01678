import type { Settings } from './snapshot';
import type { CallTarget, ManagementTarget } from '../domain/serverAddress';
import type { Target } from '../domain/target';

/** The parts of an address have no scheme; Rocket.Chat takes them for wss, and so do we. */
const ofParts = (host: string, port: number | undefined, path: string): CallTarget => ({
	kind: 'websocket',
	url: '',
	secure: true,
	host,
	port: port ?? 443,
	path: path || '/ws',
});

/** Our own URL first, then our own parts, then what the workspace has for its generation. */
export function findCallServer({ callServer, teamVoice }: Settings): CallTarget | undefined {
	const { url, host, port, path, workspaceUrl, workspaceHost, workspacePort } = callServer;
	const { generation, freeSwitch, sipServer } = teamVoice;
	// Without a path, a host of our own in a workspace of 8.x is its SIP server.
	if (!url && host && !path && generation === 'media-calls') {
		return { kind: 'sip-tcp', host, port: port ?? 5060 };
	}
	const whole =
		url ??
		(host ? undefined : (workspaceUrl ?? (workspaceHost ? undefined : freeSwitch.websocket)));
	if (whole) {
		const secure = whole.scheme === 'wss';
		return { kind: 'websocket', ...whole, secure, path: whole.path || '/' };
	}
	if (host || workspaceHost) {
		return ofParts(host || workspaceHost, host ? port : workspacePort, path);
	}
	return generation === 'media-calls' && sipServer.host
		? { kind: 'sip-tcp', ...sipServer }
		: undefined;
}

/** Our own host first, then what the workspace has for its generation. */
export function findManagementServer({
	managementServer,
	teamVoice,
	own,
}: Settings): ManagementTarget | undefined {
	const { host, port, username } = managementServer;
	const { generation, freeSwitch, drachtio } = teamVoice;
	// Without a user, a host of our own in a workspace of 8.x is its drachtio, which has no protocol of ours.
	if (host && !username && generation === 'media-calls') {
		const ownPort = own.includes('management_server_port');
		return { kind: 'drachtio', host, port: ownPort ? port : drachtio.port };
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

/** The targets that an admin wants nobody to check. */
export function switchedOff({ callServer, managementServer }: Settings): Target[] {
	const ways: [Target, string][] = [
		['call-server', callServer.way],
		['management-server', managementServer.way],
	];
	return ways.filter(([, way]) => way === 'off').map(([target]) => target);
}
