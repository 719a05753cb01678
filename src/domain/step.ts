/** The layers of a direct connection, in order. Each protocol uses some of them. */
export type Layer =
	| 'name'
	| 'port'
	| 'tls'
	| 'http'
	| 'upgrade'
	| 'sip'
	| 'banner'
	| 'login'
	| 'ping';

/** The steps of a diagnosis, for all targets and ways. */
export type Step =
	| 'settings'
	| 'workspace'
	| 'token'
	| 'permission'
	| 'api'
	| 'check'
	| 'reachable'
	| 'address'
	| 'credentials'
	| 'ip'
	| 'account'
	| 'answer'
	| Layer;
