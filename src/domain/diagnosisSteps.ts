import type { Layer } from './direct/directReading';
import type { ProblemCode } from './problem';

/** The layers of a diagnosis: those of each way, in their order. */
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

export const apiSteps: readonly Step[] = [
	'settings',
	'workspace',
	'token',
	'permission',
	'api',
	'check',
];
export const simotelSteps: readonly Step[] = [
	...([
		'settings',
		'reachable',
		'tls',
		'address',
		'credentials',
		'ip',
		'account',
		'answer',
	] as const),
];

/** At which step a problem shows; what is not named shows at the last. */
export const apiFaults: Readonly<Partial<Record<ProblemCode, Step>>> = {
	'workspace-unreachable': 'workspace',
	'workspace-failed': 'workspace',
	'blocked-by-workspace': 'workspace',
	'token-refused': 'token',
	'permission-missing': 'permission',
	'api-absent': 'api',
	'redirected': 'workspace',
	'unreadable-answer': 'workspace',
};

/** Rocket.Chat looks at the route, the token, the pace, the parameters and the permission, in this order. */
export const unseen: Readonly<Partial<Record<ProblemCode, readonly Step[]>>> = {
	'api-absent': ['token', 'permission'],
	'rate-limited': ['permission'],
	'parameters-refused': ['permission'],
};
export const simotelFaults: Readonly<Partial<Record<ProblemCode, Step>>> = {
	'refused': 'reachable',
	'name-not-found': 'reachable',
	'name-service-failed': 'reachable',
	'no-route': 'reachable',
	'timed-out': 'reachable',
	'connection-reset': 'reachable',
	'blocked-by-workspace': 'reachable',
	'proxy-cannot-reach': 'reachable',
	'check-failed': 'reachable',
	'certificate-expired': 'tls',
	'certificate-not-yet-valid': 'tls',
	'certificate-self-signed': 'tls',
	'certificate-untrusted': 'tls',
	'certificate-wrong-name': 'tls',
	'tls-failed': 'tls',
	'wrong-protocol': 'address',
	'redirected': 'address',
	'simotel-wrong-address': 'address',
	'simotel-proxy-refuses': 'address',
	'simotel-service-unknown': 'address',
	'simotel-wrong-method': 'address',
	'simotel-wrong-content-type': 'address',
	'simotel-request-unreadable': 'address',
	'simotel-unreadable': 'address',
	'simotel-credentials-missing': 'credentials',
	'simotel-credentials-invalid': 'credentials',
	'simotel-ip-not-permitted': 'ip',
	'simotel-service-not-permitted': 'account',
};

export const unset: readonly ProblemCode[] = [
	'not-configured',
	'setting-invalid',
	'switched-off',
	'way-impossible',
	'unsafe-characters',
];
