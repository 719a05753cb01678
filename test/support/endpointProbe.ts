import { probeZip } from './probeZip';

/** An app with endpoints of every kind. */
const source = `
const { App } = require('@rocket.chat/apps-engine/definition/App');
const { ApiSecurity, ApiVisibility } = require('@rocket.chat/apps-engine/definition/api');
const answers = {
	bytes: () => ({ status: 200, headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private' }, content: Buffer.from([137, 80, 0, 255]) }),
	array: (request) => ({ status: 200, content: new Uint8Array(request.headers['x-many'] ? 100000 : 100) }),
	'chart/*': ({ params }) => ({ status: 200, content: { rest: params['0'] } }),
	'item/:name': ({ params }) => ({ status: 200, content: params }),
	text: () => ({ status: 200, content: '<b>' }),
	metrics: () => ({ status: 200, headers: { 'content-type': 'text/plain; version=0.0.4' }, content: 'up 1' }),
	echo: ({ query, headers }) => ({ status: 200, content: { query, authorization: headers.authorization } }),
	bare: () => ({ content: 'x' }),
};
exports.ProbeApp = class ProbeApp extends App {
	async extendConfiguration(configuration) {
		const endpoints = Object.entries(answers).map(([path, answer]) => ({ path, async get(request) { return answer(request); } }));
		const locked = { path: 'locked', authRequired: true, async get() { return { status: 200, content: 'in' }; } };
		await configuration.api.provideApi({ visibility: ApiVisibility.PUBLIC, security: ApiSecurity.UNSECURE, endpoints: [...endpoints, locked] });
	}
};
`;

export const endpointProbe = (): Buffer => probeZip({ source, permissions: ['api'] });
