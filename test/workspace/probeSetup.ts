import type { BoxSetup, EngineVersion } from '../../workspace/engine/box';

/** The smallest workspace that the probe app can be asked in. */
export const probeSetup = (engine: EngineVersion, more: Partial<BoxSetup> = {}): BoxSetup => ({
	engine,
	serverVersion: '7.13.2',
	users: [
		{ id: 'u1', username: 'admin', name: 'Admin', roles: ['admin'] },
		{ id: 'u2', username: 'agent', name: 'Agent', roles: ['livechat-agent'] },
	],
	rooms: [{ _id: 'GENERAL', t: 'c', name: 'general' }],
	roles: [],
	visitors: [],
	departments: [],
	serverSettings: [],
	...more,
});
