import { askCallServerDirectly } from './callServerDirect';
import type { Check } from './check';
import { twoWayCheck } from './twoWayCheck';
import type { CallServerParameters } from '../clients/rocketChat';
import type { CallTarget } from '../domain/callTarget';
import { callTarget } from '../settings/callTarget';

/** What the workspace's own check of a call server wants to be told. */
const parametersOf = (found: CallTarget): CallServerParameters => ({
	websocketUrl: found.kind === 'websocket' ? found.url : '',
	host: found.host,
	port: found.port,
	path: found.kind === 'websocket' ? found.path : '',
});

/** Is the call server there? */
export const callServerCheck = (): Check =>
	twoWayCheck<CallTarget>({
		target: 'call-server',
		settings: [
			'call_server_way',
			'call_server_websocket_url',
			'call_server_host',
			'call_server_port',
			'call_server_path',
		],
		wayOf: ({ callServer }) => callServer.way,
		find: callTarget,
		apiKnows: ({ kind }) => kind === 'websocket',
		missing: () => undefined,
		route: 'GET /api/v1/voip/callServer/checkConnection',
		proof: 'sip-accepted',
		askApi: (found, _settings, api, timeoutMs) =>
			api.checkCallServer(parametersOf(found), timeoutMs),
		askDirectly: askCallServerDirectly,
	});
