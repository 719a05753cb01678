import type { Diagnosis } from '../../../src/domain/diagnosis/diagnose';
import type { StepResult } from '../../../src/domain/diagnosis/diagnosisSteps';
import { problem } from '../../../src/domain/problem';
import type { EvidenceLine, Verdict } from '../../../src/domain/verdict';
import { messagesFor } from '../../../src/messages/languages';
import { evidenceLines } from '../../../src/views/evidenceView';
import { stepLines } from '../../../src/views/stepView';
import { testTargetView, testView } from '../../../src/views/testView';
import { createVerdict, isNot, isUp } from '../../support/createVerdict';
import { blockLines, blockTexts, linesOf } from '../../support/replyText';

const messages = messagesFor('en');
const reader = { messages, admin: true, now: 0, startedAt: 0 };
const refused = problem('refused', { where: 'pbx.example.com:443' });
const asked: EvidenceLine = { kind: 'asked', what: 'pbx.example.com:443', way: 'direct' };
const passed = (step: StepResult['step'], ms?: number): StepResult => ({
	step,
	state: 'passed',
	ms,
});
const skipped = (step: StepResult['step']): StepResult => ({ step, state: 'skipped' });
const failedPort: StepResult = { step: 'port', state: 'failed', problem: refused };
const next = "Next: start it at pbx.example.com:443, or correct the address in the app's settings";

test.each<[string, StepResult, string]>([
	['passed', passed('settings'), '✓ settings: passed'],
	['passed, with its time', passed('port', 12), '✓ port: passed in 12 ms'],
	['passed in no time', passed('port', 0), '✓ port: passed in 0 ms'],
	['failed', failedPort, '✗ *port*: connection refused'],
	[
		'passed, but needs attention',
		{ step: 'tls', state: 'failed', problem: problem('certificate-expires-soon', { days: 9 }) },
		'! *TLS*: certificate expires in 9 days',
	],
	['skipped', skipped('tls'), '— TLS: not known'],
])('a step that was %s', (_name, step, line) => {
	expect(stepLines([step], messages)).toEqual([line]);
});

describe('/voip test of all servers', () => {
	const up = (target: Verdict['target'], steps: StepResult[]): Diagnosis => ({
		verdict: createVerdict(isUp, { target, proof: 'login-accepted', evidence: [asked] }),
		steps,
	});
	const down: Diagnosis = {
		verdict: createVerdict(isNot('down', 'refused'), { evidence: [asked] }),
		steps: [passed('settings'), passed('name'), failedPort, skipped('http'), skipped('sip')],
	};
	const manager = up('management-server', [passed('settings'), passed('port', 12)]);
	const simotel = up('simotel', [passed('settings'), skipped('answer')]);

	test('folds what passes into a line each', () => {
		expect(blockLines(testView([manager, simotel], reader))).toEqual([
			[
				'✅ VoIP: both servers answer',
				'✅ Management server · all 2 steps · 42 ms',
				'✅ Simotel · 1 of 2 steps seen · 42 ms',
			],
			['Every step and answer: /voip test management-server'],
		]);
	});

	test('opens what fails: its code, its steps, what to do', () => {
		expect(blockLines(testView([down, manager], reader))).toEqual([
			[
				'🔴 VoIP: 1 of 2 servers is down',
				'🔴 Call server down · connection refused · code refused',
				'✓ passed: settings, name',
				'✗ failed: port',
				'— not known: HTTP, SIP',
				next,
			],
			['✅ Management server · all 2 steps · 42 ms'],
			['Every step and answer: /voip test call-server'],
		]);
	});

	test('marks the step of a server that works, but needs attention', () => {
		const slow = problem('slow', { ms: 1500, limitMs: 1000 });
		const verdict = createVerdict(isNot('degraded', 'slow', { ms: 1500, limitMs: 1000 }));
		const steps: StepResult[] = [{ step: 'http', state: 'failed', problem: slow }];
		expect(linesOf(testView([{ verdict, steps }], reader))).toContain('! attention: HTTP');
	});

	test.each<[string, Partial<Verdict>, string]>([
		['found the same', { ownCheck: { ...isNot('down', 'refused'), ms: 9 } }, 'connection refused'],
		['passed', { ownCheck: { ...isUp, ms: 9 } }, 'up, 9 ms'],
		[
			'got no answer',
			{ ownCheck: { ...isNot('unknown', 'workspace-unreachable'), ms: 9 } },
			'no answer',
		],
	])("says that Rocket.Chat's own check %s", (_name, changes, said) => {
		const verdict = { ...down.verdict, ...changes } as Verdict;
		expect(linesOf(testView([{ ...down, verdict }], reader))).toContain(
			`Rocket.Chat's own check: ${said}`,
		);
	});
});

describe('/voip test of one server', () => {
	test('shows every step, what to do, and the evidence in a code fence', () => {
		const verdict = createVerdict(isNot('down', 'refused'), { evidence: [asked] });
		const steps = [passed('settings'), failedPort, skipped('http')];
		expect(blockTexts(testTargetView({ verdict, steps }, reader))).toEqual([
			[
				'🔴 *Call server* down · connection refused ·\u00a0at\u00a0`pbx.example.com:443` ·\u00a0code\u00a0`refused`',
				'✓ settings: passed',
				'✗ *port*: connection refused',
				'— HTTP: not known',
				next.replace('pbx.example.com:443', '`pbx.example.com:443`'),
			].join('\n'),
			'```\nasked pbx.example.com:443\n```',
		]);
	});

	test('shows why the API could not tell', () => {
		const verdict = createVerdict(isUp, { apiProblem: problem('token-refused') });
		expect(blockLines(testTargetView({ verdict, steps: [] }, reader))[1]?.[0]).toBe(
			"Checked directly: Rocket.Chat refuses the app's token.",
		);
	});

	test('shows in a code fence how a server learns to know us', () => {
		const verdict = createVerdict(isUp, { proof: 'sip-unidentified' });
		expect(blockTexts(testTargetView({ verdict, steps: [] }, reader))[1]).toMatch(
			/address of the Rocket\u2060\.\u2060Chat server:\n```\n\[rocketchat\]\ntype=endpoint\n/,
		);
	});
});

describe('what was done, told as evidence', () => {
	test.each<[EvidenceLine, string]>([
		[asked, 'asked pbx.example.com:443'],
		[{ kind: 'answered', status: 200, ms: 9 }, 'answered HTTP 200 in 9 ms'],
		[{ kind: 'said', text: 'a\nb' }, 'said: a b'],
		[{ kind: 'said', text: '' }, 'said: nothing that can be shown as text'],
		[{ kind: 'silent', ms: 5000 }, 'no answer within 5000 ms'],
		[{ kind: 'failed', text: 'odd', ms: 3 }, 'failed after 3 ms: odd'],
		[{ kind: 'asked-again', why: 'connection-reset' }, 'asked again on a fresh connection'],
		[{ kind: 'asked-with', method: 'PUT' }, 'asked once more, with PUT'],
		[{ kind: 'passed', layer: 'tls', ms: 4 }, 'TLS: ok, 4 ms'],
		[{ kind: 'stopped', layer: 'banner', how: 'closed' }, 'greeting: stopped, connection closed'],
		[{ kind: 'stopped', layer: 'http', how: 'too-much' }, 'HTTP: stopped, answer too long'],
		[{ kind: 'stopped', layer: 'tls', how: 'bad\ncert' }, 'TLS: stopped, bad cert'],
		[
			{ kind: 'sip-said', status: 200, reason: 'OK', server: 'Asterisk' },
			'SIP said 200 OK (Asterisk)',
		],
		[{ kind: 'sip-said', status: 404, reason: 'No', server: undefined }, 'SIP said 404 No'],
		[{ kind: 'certificate', days: 13 }, 'certificate: 13 days left'],
		[{ kind: 'certificate', days: -3 }, 'certificate: expired 3 days ago'],
		[{ kind: 'certificate', days: -1 }, 'certificate: expired 1 day ago'],
		[{ kind: 'certificate-accepted' }, 'self-signed certificate accepted (setting)'],
		[{ kind: 'fell-back' }, 'so the server was asked directly'],
		[{ kind: 'asked-http', what: 'GET /ws' }, 'asked GET /ws'],
		[
			{ kind: 'sip-not-spoken' },
			'SIP not tried: apps on this Rocket.Chat cannot use such a certificate',
		],
		[{ kind: 'workspace-answers', ms: 8 }, 'Rocket.Chat itself answers (8 ms)'],
		[{ kind: 'skipped', what: 'GET /api/info' }, 'not asked: GET /api/info'],
		[{ kind: 'skipped', what: '' }, 'nothing was asked'],
	])('%j', (evidence, sentence) => {
		const verdict = createVerdict(isUp, { evidence: [evidence] });
		expect(evidenceLines(verdict, messages)).toEqual([sentence]);
	});
});
