import type { Problem, ProblemCode } from '../problem';
import type { Layer } from '../verdict';

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

export type StepResult =
	| { step: Step; state: 'passed'; ms: number | undefined }
	| { step: Step; state: 'failed'; problem: Problem }
	| { step: Step; state: 'skipped' };

/** What is known of the steps around the one that failed. */
export type Seen = {
	failed: Step | undefined;
	problem: Problem | undefined;
	/** How long a step took by itself, where that is known. */
	ms?(step: Step): number | undefined;
	/** Got through although they lie behind the failing one; the others were not tried. */
	reached?: readonly Step[];
	/** Not looked at although they lie before the failing one; the others were got through. */
	unseen?: readonly Step[];
};

/** Each step in its turn: got through, failed, or not tried. */
export function along(steps: readonly Step[], seen: Seen): StepResult[] {
	const { failed, problem, ms, reached = [], unseen = [] } = seen;
	const at = failed === undefined ? steps.length : steps.indexOf(failed);
	return steps.map((step, index): StepResult => {
		if (index === at && problem) {
			return { step, state: 'failed', problem };
		}
		const through = index < at ? !unseen.includes(step) : reached.includes(step);
		return through ? { step, state: 'passed', ms: ms?.(step) } : { step, state: 'skipped' };
	});
}
