import type { ProblemFacts } from '../src/domain/problem';
import { type ProblemCode, type ProblemGroup, rowOf } from '../src/domain/problemTable';

/** A part of docs/problems.md. */
export type Part = ProblemGroup | 'management';

const management: readonly ProblemCode[] = [
	...(['credentials-rejected', 'login-refused', 'password-rejected', 'not-asked-further'] as const),
	...(['login-not-tried', 'login-unanswered', 'command-unanswered', 'shutting-down'] as const),
	...(['own-check-silent', 'ami-silent', 'ami-no-banner', 'ami-wrong-banner'] as const),
	...([
		'ami-login-unanswered',
		'ami-no-pong',
		'unexpected-banner',
		'event-socket-refuses',
	] as const),
];

export const partOf = (code: ProblemCode): Part =>
	management.includes(code) ? 'management' : rowOf(code).group;

/** Facts that are usual in a part. */
const usual: Readonly<Record<Part, ProblemFacts>> = {
	settings: {
		...{ setting: 'call_server_address', reason: 'needs-wss-or-sip' },
		example: 'wss://pbx.example.com/ws',
	},
	network: { where: 'pbx.example.com:443', target: 'call-server', enteredIn: 'call_server' },
	protocol: { where: 'pbx.example.com:443', target: 'call-server', enteredIn: 'call_server' },
	management: {
		...{ where: 'pbx.example.com:5038', target: 'management-server' },
		enteredIn: 'management_server',
	},
	rocketchat: { permission: 'manage-voip-contact-center-settings', seconds: 60 },
	room: {},
	simotel: { where: 'simotel.example.com:80', target: 'simotel', enteredIn: 'simotel' },
};

/** Facts that only one problem has. */
const special: Readonly<Partial<Record<ProblemCode, ProblemFacts>>> = {
	'slow': { ms: 1800, limitMs: 1000 },
	'timed-out': { seconds: 5 },
	'page-timed-out': { seconds: 5 },
	'connects-but-silent': { seconds: 5 },
	'certificate-expires-soon': { days: 9 },
	'proxy-wants-credentials': { status: 401 },
	'proxy-cannot-reach': { status: 502 },
	'redirected': { text: 'wss://new.example.com/ws' },
	'redirect-not-followed': { text: 'wss://new.example.com/ws' },
	'check-failed': { text: 'socket hang up' },
	'upgrade-refused': { status: 426 },
	'plain-at-tls-port': { status: 400 },
	'handshake-refused': { status: 400 },
	'not-websocket': { status: 200 },
	'sip-refuses-calls': { status: 503, text: 'Service Unavailable' },
	'sip-failed': { status: 500, text: 'Server Internal Error' },
	'login-refused': { text: 'Authentication failed' },
	'ami-wrong-banner': { text: 'SSH-2.0-OpenSSH_9.2p1', where: 'pbx.example.com:22' },
	'unexpected-banner': { text: 'SSH-2.0-OpenSSH_9.2p1', where: 'pbx.example.com:22' },
	'not-asked-further': { setting: 'management_server_password', where: 'pbx.example.com:9022' },
	'workspace-failed': { status: 500 },
	'unreadable-answer': { status: 200 },
	'parameters-refused': { text: "must have required property 'host'" },
	'simotel-unreadable': { status: 200 },
	'simotel-proxy-refuses': { status: 403 },
	'simotel-failed': { text: 'internal error' },
};

export const sampleFacts = (code: ProblemCode): ProblemFacts => ({
	...usual[partOf(code)],
	...special[code],
});
