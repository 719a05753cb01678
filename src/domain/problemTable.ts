import type { Step } from './step';

/** The subject of a problem, in the order of docs/problems.md. */
export type ProblemGroup = 'settings' | 'network' | 'protocol' | 'rocketchat' | 'room' | 'simotel';

type Row = {
	readonly group: ProblemGroup;
	readonly state: 'down' | 'unknown' | 'degraded';
	/** The step of the diagnosis that fails. `stopped`: the step at which the connection ended. */
	readonly step: Step | 'stopped';
	/** Earlier steps of the diagnosis that Rocket.Chat checks only after this one, so that they are unknown. */
	readonly unseen?: readonly Step[];
	/** What happened to a login: refused, perhaps sent but not answered, or in use. Other problems come before any login. */
	readonly login?: 'refused' | 'unclear' | 'taken';
	/** A host that has banned the address of Rocket.Chat looks the same. */
	readonly mayBeBan?: true;
	/** Only the sandbox may cause it, because it can do less than Rocket.Chat itself. */
	readonly mayBeSandbox?: true;
};

/** The only list of problem codes. Two problems share a code when an admin would do the same about them. */
export const problems = {
	'not-configured': { group: 'settings', state: 'unknown', step: 'settings' },
	'setting-invalid': { group: 'settings', state: 'unknown', step: 'settings' },
	'switched-off': { group: 'settings', state: 'unknown', step: 'settings' },
	'way-impossible': { group: 'settings', state: 'unknown', step: 'settings' },
	'unsafe-characters': { group: 'settings', state: 'unknown', step: 'settings' },
	'slow': { group: 'network', state: 'degraded', step: 'answer', login: 'taken' },
	'refused': { group: 'network', state: 'down', step: 'port', mayBeBan: true },
	'name-not-found': { group: 'network', state: 'down', step: 'name' },
	'name-service-failed': { group: 'network', state: 'unknown', step: 'name' },
	'no-route': { group: 'network', state: 'down', step: 'port', mayBeBan: true },
	'sandbox-denies-connections': {
		group: 'network',
		state: 'unknown',
		step: 'port',
		mayBeSandbox: true,
	},
	'connection-reset': { group: 'network', state: 'down', step: 'stopped', login: 'unclear' },
	'closed-without-answer': { group: 'network', state: 'down', step: 'stopped', login: 'unclear' },
	'connects-but-silent': { group: 'network', state: 'down', step: 'stopped', login: 'unclear' },
	'timed-out': {
		group: 'network',
		state: 'down',
		step: 'stopped',
		login: 'unclear',
		mayBeBan: true,
	},
	'page-timed-out': { group: 'network', state: 'unknown', step: 'stopped', login: 'unclear' },
	'certificate-expired': { group: 'network', state: 'down', step: 'tls' },
	'certificate-not-yet-valid': { group: 'network', state: 'down', step: 'tls' },
	'certificate-self-signed': { group: 'network', state: 'down', step: 'tls', mayBeSandbox: true },
	'certificate-untrusted': { group: 'network', state: 'down', step: 'tls', mayBeSandbox: true },
	'certificate-wrong-name': { group: 'network', state: 'down', step: 'tls' },
	'certificate-expires-soon': { group: 'network', state: 'degraded', step: 'tls' },
	'certificate-not-acceptable': { group: 'network', state: 'unknown', step: 'tls' },
	'client-certificate-wanted': { group: 'network', state: 'down', step: 'tls' },
	'tls-version': { group: 'network', state: 'down', step: 'tls' },
	'tls-failed': { group: 'network', state: 'down', step: 'tls' },
	'tls-unexplained': { group: 'network', state: 'down', step: 'tls', mayBeSandbox: true },
	'proxy-wants-credentials': { group: 'network', state: 'down', step: 'stopped' },
	'proxy-cannot-reach': { group: 'network', state: 'down', step: 'stopped' },
	'redirected': { group: 'network', state: 'down', step: 'address' },
	'redirect-not-followed': { group: 'network', state: 'unknown', step: 'address' },
	'redirect-unusable': { group: 'network', state: 'down', step: 'address' },
	'wrong-protocol': { group: 'network', state: 'down', step: 'address' },
	'check-failed': {
		group: 'network',
		state: 'down',
		step: 'stopped',
		login: 'unclear',
	},
	'still-waiting': { group: 'network', state: 'unknown', step: 'check', login: 'unclear' },
	'not-answered-yet': { group: 'network', state: 'unknown', step: 'check' },
	'nothing-reachable': { group: 'network', state: 'unknown', step: 'reachable' },
	'no-time-left': { group: 'network', state: 'unknown', step: 'check' },
	'bad-scheme': { group: 'protocol', state: 'down', step: 'address' },
	'wrong-path': { group: 'protocol', state: 'down', step: 'stopped' },
	'upgrade-refused': { group: 'protocol', state: 'down', step: 'stopped' },
	'plain-at-tls-port': { group: 'protocol', state: 'down', step: 'stopped' },
	'handshake-refused': { group: 'protocol', state: 'down', step: 'stopped' },
	'not-websocket': { group: 'protocol', state: 'down', step: 'stopped' },
	'wrong-accept-key': { group: 'protocol', state: 'down', step: 'stopped' },
	'websocket-broken': { group: 'protocol', state: 'down', step: 'stopped' },
	'not-sip': { group: 'protocol', state: 'down', step: 'stopped' },
	'sip-transport-missing': { group: 'protocol', state: 'down', step: 'stopped' },
	'sip-not-seen': { group: 'protocol', state: 'unknown', step: 'stopped' },
	'http-answers-only': { group: 'protocol', state: 'degraded', step: 'sip' },
	'sip-not-asked': { group: 'protocol', state: 'unknown', step: 'sip' },
	'no-sip-answer': { group: 'protocol', state: 'degraded', step: 'stopped' },
	'sip-silent': { group: 'protocol', state: 'degraded', step: 'stopped' },
	'speaks-no-sip': { group: 'protocol', state: 'down', step: 'stopped' },
	'sip-refuses-calls': { group: 'protocol', state: 'down', step: 'sip' },
	'sip-failed': { group: 'protocol', state: 'degraded', step: 'sip' },
	'answer-too-long': { group: 'protocol', state: 'down', step: 'stopped' },
	'credentials-rejected': { group: 'protocol', state: 'unknown', step: 'login', login: 'refused' },
	'login-refused': { group: 'protocol', state: 'unknown', step: 'login', login: 'refused' },
	'password-rejected': { group: 'protocol', state: 'unknown', step: 'login', login: 'refused' },
	'not-asked-further': { group: 'protocol', state: 'unknown', step: 'login' },
	'login-not-tried': { group: 'protocol', state: 'unknown', step: 'login' },
	'login-unanswered': { group: 'protocol', state: 'down', step: 'stopped', login: 'unclear' },
	'command-unanswered': { group: 'protocol', state: 'degraded', step: 'stopped', login: 'taken' },
	'shutting-down': { group: 'protocol', state: 'down', step: 'login', login: 'unclear' },
	'own-check-silent': { group: 'protocol', state: 'degraded', step: 'login' },
	'checks-differ': { group: 'protocol', state: 'degraded', step: 'check' },
	'refused-too-often': { group: 'protocol', state: 'unknown', step: 'check' },
	'ami-silent': { group: 'protocol', state: 'down', step: 'stopped' },
	'ami-no-banner': { group: 'protocol', state: 'down', step: 'stopped' },
	'ami-wrong-banner': { group: 'protocol', state: 'down', step: 'stopped' },
	'ami-login-unanswered': { group: 'protocol', state: 'down', step: 'stopped', login: 'unclear' },
	'ami-no-pong': { group: 'protocol', state: 'degraded', step: 'stopped', login: 'taken' },
	'unexpected-banner': { group: 'protocol', state: 'down', step: 'banner' },
	'event-socket-refuses': {
		group: 'protocol',
		state: 'unknown',
		step: 'stopped',
		login: 'refused',
	},
	'workspace-unreachable': {
		group: 'rocketchat',
		state: 'unknown',
		step: 'workspace',
		login: 'unclear',
	},
	'workspace-failed': {
		group: 'rocketchat',
		state: 'unknown',
		step: 'workspace',
		login: 'unclear',
	},
	'unreadable-answer': {
		group: 'rocketchat',
		state: 'unknown',
		step: 'workspace',
		login: 'unclear',
	},
	'blocked-by-workspace': { group: 'rocketchat', state: 'unknown', step: 'workspace' },
	'token-refused': { group: 'rocketchat', state: 'unknown', step: 'token' },
	'permission-missing': { group: 'rocketchat', state: 'unknown', step: 'permission' },
	'api-absent': {
		group: 'rocketchat',
		state: 'unknown',
		step: 'api',
		unseen: ['token', 'permission'],
	},
	'rate-limited': { group: 'rocketchat', state: 'unknown', step: 'check', unseen: ['permission'] },
	'held-back': { group: 'rocketchat', state: 'unknown', step: 'check' },
	'parameters-refused': {
		group: 'rocketchat',
		state: 'unknown',
		step: 'check',
		unseen: ['permission'],
	},
	'room-token-refused': { group: 'room', state: 'unknown', step: 'check' },
	'room-not-found': { group: 'room', state: 'unknown', step: 'check' },
	'simotel-credentials-missing': {
		group: 'simotel',
		state: 'unknown',
		step: 'credentials',
		login: 'refused',
	},
	'simotel-credentials-invalid': {
		group: 'simotel',
		state: 'unknown',
		step: 'credentials',
		login: 'refused',
	},
	'simotel-ip-not-permitted': { group: 'simotel', state: 'unknown', step: 'ip', login: 'refused' },
	'simotel-service-not-permitted': {
		group: 'simotel',
		state: 'unknown',
		step: 'account',
		login: 'refused',
	},
	'simotel-wrong-address': { group: 'simotel', state: 'down', step: 'address' },
	'simotel-plain-at-tls-port': { group: 'simotel', state: 'down', step: 'address' },
	'simotel-wrong-method': { group: 'simotel', state: 'unknown', step: 'address' },
	'simotel-wrong-content-type': { group: 'simotel', state: 'unknown', step: 'address' },
	'simotel-service-unknown': { group: 'simotel', state: 'unknown', step: 'address' },
	'simotel-request-unreadable': { group: 'simotel', state: 'unknown', step: 'address' },
	'simotel-unreadable': { group: 'simotel', state: 'down', step: 'address' },
	'simotel-proxy-refuses': { group: 'simotel', state: 'down', step: 'address' },
	'simotel-failed': { group: 'simotel', state: 'down', step: 'answer' },
} as const satisfies Readonly<Record<string, Row>>;

export type ProblemCode = keyof typeof problems;

export type CodesOf<Group extends ProblemGroup> = {
	[Code in ProblemCode]: (typeof problems)[Code]['group'] extends Group ? Code : never;
}[ProblemCode];

export const rowOf = (code: ProblemCode): Row => problems[code];
