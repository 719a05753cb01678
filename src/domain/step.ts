/** The steps of a connection of our own, in their order; each client takes those that are its own. */
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

/** The steps of a diagnosis, whichever way a target is asked. */
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
