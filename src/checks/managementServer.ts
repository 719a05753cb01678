import type { Check } from './check';
import { askManagementServerDirectly } from './managementServerDirect';
import { twoWayCheck } from './twoWayCheck';
import type { ManagementTarget } from '../domain/callTarget';
import { problem } from '../domain/problem';
import type { Problem } from '../domain/problem';
import { managementTarget } from '../settings/managementTarget';
import type { Settings } from '../settings/snapshot';

function missingAccount({ managementServer }: Settings): Problem | undefined {
	if (!managementServer.username) {
		return problem('not-configured', { setting: 'management_server_username' });
	}
	return managementServer.password
		? undefined
		: problem('not-configured', { setting: 'management_server_password' });
}

/** Does the management interface let us in? */
export const managementServerCheck = (): Check =>
	twoWayCheck<ManagementTarget>({
		target: 'management-server',
		settings: [
			'management_server_way',
			'management_server_host',
			'management_server_port',
			'management_server_username',
			'management_server_password',
		],
		wayOf: ({ managementServer }) => managementServer.way,
		find: managementTarget,
		apiKnows: ({ kind }) => kind === 'ami',
		missing: ({ kind }, settings) => (kind === 'ami' ? missingAccount(settings) : undefined),
		route: 'GET /api/v1/voip/managementServer/checkConnection',
		proof: 'login-accepted',
		askApi: ({ host, port }, { managementServer: { username, password } }, api, timeoutMs) =>
			api.checkManagementServer({ host, port, username, password }, timeoutMs),
		askDirectly: askManagementServerDirectly,
	});
