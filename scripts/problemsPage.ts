import { type ProblemCode, problemCodes } from '../src/domain/problem';
import { english } from '../src/messages/en/english';

/** Problems of our own asking: they say nothing about the server, whose state is then unknown. */
const ours: readonly ProblemCode[] = [
	'not-configured',
	'setting-invalid',
	'switched-off',
	'way-impossible',
	'token-refused',
	'permission-missing',
	'rate-limited',
	'held-back',
	'api-absent',
	'parameters-refused',
	'workspace-failed',
	'workspace-unreachable',
	'blocked-by-workspace',
	'unreadable-answer',
	'name-service-failed',
	'still-waiting',
	'no-time-left',
	'unsafe-characters',
];

/** Only `/voip room` names these. */
const ofRooms: readonly ProblemCode[] = ['room-token-refused', 'room-not-found'];

/** It answers, but not as it should. */
const half: readonly ProblemCode[] = ['no-sip-answer', 'sip-refuses-calls', 'ami-no-pong'];

const sample = {
	where: 'pbx.example.com:443',
	setting: english.settings.names.call_server_websocket_url,
	reason: 'it needs its beginning, such as https:// or wss://',
	example: 'wss://pbx.example.com/ws',
	seconds: 5,
	ms: 1800,
	limitMs: 1000,
	status: 502,
	days: 9,
	permission: 'manage-voip-contact-center-settings',
	text: 'what the server said',
};

function stateOf(code: ProblemCode): string {
	if (code === 'slow') {
		return 'The server is **degraded**: it answers, but late.';
	}
	if (code === 'certificate-expires-soon') {
		return 'The server is **degraded**: it works, but not for long.';
	}
	if (ofRooms.includes(code)) {
		return '`/voip room` knows less; this says nothing about a server.';
	}
	if (half.includes(code)) {
		return 'The server is **degraded**: it answers, but not all of it works.';
	}
	return ours.includes(code)
		? 'The server is **unknown**: nothing was learnt about it.'
		: 'The server is **down**: it was asked, and this is what came of it.';
}

/** docs/problems.md: every code, what an agent reads, what an admin does. Made from the messages themselves. */
export function problemsPage(): string {
	const { problems, status } = english;
	const sections = problemCodes.map((code) => {
		const { cause, next } = problems[code];
		const rows = [
			stateOf(code),
			`- An agent reads: ${cause(sample)}`,
			`- An admin reads: ${status.next(next(sample))}`,
		];
		return [`## ${code}`, '', ...rows.slice(0, 1), '', ...rows.slice(1)].join('\n');
	});
	const intro =
		'Every problem that the app can name, with example values. Made by `npm run docs`; a test holds it to the code.';
	return `# Problems\n\n${intro}\n\n${sections.join('\n\n')}\n`;
}
