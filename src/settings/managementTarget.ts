import type { Settings } from './snapshot';
import type { ManagementTarget } from '../domain/callTarget';

/** Our own host first, then what the workspace has for its generation. */
export function managementTarget({
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
