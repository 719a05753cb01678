import { type ProblemCode, type ProblemGroup, problems, rowOf } from '../src/domain/problem';
import { english } from '../src/messages/en/english';

const groups: Readonly<Record<ProblemGroup, string>> = {
	settings: 'Settings',
	network: 'The way to a server',
	protocol: 'What a call server or management server says',
	rocketchat: "Rocket.Chat's own API",
	room: 'Rooms of calls',
	simotel: 'Simotel',
};

const states = {
	down: 'The server is **down**: it was asked, and this is what came of it.',
	degraded: 'The server is **degraded**: it answers, but an admin should look at this.',
	unknown:
		'The server is **unknown**: nothing was learnt about it, or it answers and refuses the app.',
} as const;

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

function sectionOf(code: ProblemCode): string {
	const { cause, next } = english.problems[code];
	const { group, state } = rowOf(code);
	return [
		`### ${code}`,
		'',
		group === 'room' ? '`/voip room` knows less; this says nothing about a server.' : states[state],
		'',
		`- An agent reads: ${cause(sample)}`,
		`- An admin reads: ${english.status.next(next(sample))}`,
	].join('\n');
}

const isCode = (name: string): name is ProblemCode => name in problems;

/** docs/problems.md: every code, what an agent reads, what an admin does. Made from the table and the sentences. */
export function problemsPage(): string {
	const codes = Object.keys(problems).filter(isCode);
	const parts = Object.entries(groups).map(([group, title]) => {
		const sections = codes.filter((code) => rowOf(code).group === group).map(sectionOf);
		return [`## ${title}`, ...sections].join('\n\n');
	});
	const intro =
		'Every problem that the app can name, with example values. Made by `npm run docs`; a test holds it to the code.';
	return `# Problems\n\n${intro}\n\n${parts.join('\n\n')}\n`;
}
