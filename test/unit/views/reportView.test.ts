import type { Diagnosis } from '../../../src/domain/diagnosis/diagnose';
import { problem } from '../../../src/domain/problem';
import { messagesFor } from '../../../src/messages/languages';
import { type ReportFacts, reportView } from '../../../src/views/reportView';
import { createVerdict, isNot, isUp } from '../../support/createVerdict';

const reader = { messages: messagesFor('en'), admin: true, now: 0, startedAt: 0 };
const facts: ReportFacts = {
	appVersion: '0.1.0',
	rocketChat: '7.13.2',
	sandbox: 'deno',
	generation: 'omnichannel',
	sections: [],
	diagnoses: [],
};
const textWith = (changes: Partial<ReportFacts>): string =>
	reportView({ ...facts, ...changes }, reader).text;
const linesWith = (changes: Partial<ReportFacts>): string[] => textWith(changes).split('\n');

const refused = problem('refused', { where: 'pbx.example.com:443' });
const down: Diagnosis = {
	verdict: createVerdict(isNot('down', 'refused'), {
		evidence: [{ kind: 'asked', what: 'pbx.example.com:443', way: 'direct' }],
	}),
	steps: [
		{ step: 'settings', state: 'passed', ms: undefined },
		{ step: 'port', state: 'failed', problem: refused },
	],
};

test('the report is one code block of text, with versions, settings and each target', () => {
	const sections: ReportFacts['sections'] = [
		{ section: 'rocketchat', values: [{ kind: 'set', name: 'token', set: true }] },
	];
	expect(reportView({ ...facts, sections, diagnoses: [down] }, reader).blocks).toEqual([]);
	expect(linesWith({ sections, diagnoses: [down] })).toEqual([
		'```',
		'VoIP Status report',
		'app 0.1.0 · sandbox Deno (6.11 to 8.7) · Rocket.Chat 7.13.2',
		'telephony: omnichannel VoIP (to 7.13)',
		"Rocket.Chat's VoIP API: token set",
		'🔴 Call server down · connection refused · at pbx.example.com:443 · code refused',
		'  ✓ settings: passed',
		'  ✗ port: connection refused',
		'  • asked pbx.example.com:443',
		'```',
	]);
});

test('the report says why the API could not tell', () => {
	const verdict = createVerdict(isUp, { apiProblem: problem('token-refused') });
	expect(linesWith({ diagnoses: [{ verdict, steps: [] }] }).slice(4, -1)).toEqual([
		'✅ Call server · up · at pbx.example.com:443 · 42 ms',
		"  Checked directly: Rocket.Chat refuses the app's token.",
		"  Next: make a new personal access token, and enter it with its user id in the app's settings › Rocket.Chat's VoIP API",
	]);
});

test.each<[string, Partial<ReportFacts>, string]>([
	[
		'an old sandbox',
		{ sandbox: 'vm2' },
		'app 0.1.0 · sandbox vm2 (Rocket.Chat 6.6 to 6.9) · Rocket.Chat 7.13.2',
	],
	[
		'a version that could not be read',
		{ rocketChat: undefined },
		'app 0.1.0 · sandbox Deno (6.11 to 8.7) · Rocket.Chat unknown',
	],
	[
		'a version with an invisible character',
		{ rocketChat: '7\u202e13' },
		'app 0.1.0 · sandbox Deno (6.11 to 8.7) · Rocket.Chat 713',
	],
])('the line of versions with %s', (_name, changes, line) => {
	expect(linesWith(changes)[2]).toBe(line);
});

test.each<[ReportFacts['generation'], string]>([
	['omnichannel', 'telephony: omnichannel VoIP (to 7.13)'],
	['freeswitch', 'telephony: team voice over FreeSWITCH (7.x)'],
	['media-calls', 'telephony: team voice over media calls (7.10 and newer)'],
	['none', 'telephony: none that an app can see'],
])('the line of telephony with %s', (generation, line) => {
	expect(linesWith({ generation })[3]).toBe(line);
});

test('nothing that a server says ends the code block', () => {
	const evidence = [{ kind: 'said' as const, text: '``` @all' }];
	const text = textWith({ diagnoses: [{ verdict: createVerdict(isUp, { evidence }), steps: [] }] });
	expect(text).toContain("  • said: ''' @all");
	expect(text.split('```')).toHaveLength(3);
});

test('a report that is too long is cut, says so, and fits into one message', () => {
	const diagnoses = Array.from({ length: 40 }, () => down);
	const text = textWith({ diagnoses });
	expect(text.length).toBeLessThanOrEqual(3500);
	expect(text.endsWith('\n(cut)\n```')).toBe(true);
	expect(textWith({ diagnoses: [down] })).not.toContain('(cut)');
});
