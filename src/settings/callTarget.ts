import type { Settings } from './snapshot';
import type { CallTarget } from '../domain/callTarget';

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
export function callTarget({ callServer, teamVoice }: Settings): CallTarget | undefined {
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
