import type { Settings } from './snapshot';
import type { Target } from '../domain/target';

/** The targets that an admin wants nobody to check. */
export function switchedOff({ callServer, managementServer }: Settings): Target[] {
	const ways: [Target, string][] = [
		['call-server', callServer.way],
		['management-server', managementServer.way],
	];
	return ways.filter(([, way]) => way === 'off').map(([target]) => target);
}
