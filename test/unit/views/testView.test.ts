import type { Diagnosis } from '../../../src/domain/diagnosis/diagnose';
import type { StepResult } from '../../../src/domain/diagnosis/diagnosisSteps';
import { problem } from '../../../src/domain/problem';
import type { EvidenceLine, Verdict } from '../../../src/domain/verdict';
import { messagesFor } from '../../../src/messages/languages';
import { stepLine, testView } from '../../../src/views/testView';
import { createVerdict, isNot, isUp } from '../../support/createVerdict';
import { linesOf } from '../../support/replyText';

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
const linesFor = (verdict: Verdict, steps: StepResult[]): string[] =>
	linesOf(testView([{ verdict, steps }], reader));

test.each<[string, StepResult, string]>([
	['passed', passed('settings'), '✓ settings complete'],
	['passed, with its time', passed('port', 12), '✓ port opens · 12 ms'],
	['passed in no time', passed('port', 0), '✓ port opens · 0 ms'],
	[
		'failed',
		{ step: 'port', state: 'failed', problem: refused },
		'✗ port opens · connection refused',
	],
	[
		'passed, but needs attention',
		{ step: 'tls', state: 'failed', problem: problem('certificate-expires-soon', { days: 9 }) },
		'! TLS · certificate expires in 9 days',
	],
	['skipped', skipped('tls'), '— TLS · skipped'],
])('a step that was %s', (_name, step, line) => {
	expect(stepLine(step, messages)).toBe(line);
});

const heading = 'VoIP Status, layer by layer';

test.each<[string, Verdict, StepResult[], string[]]>([
	[
		'a server that is up: its steps and what was done',
		createVerdict(isUp, { evidence: [asked] }),
		[passed('settings'), passed('port', 12)],
		[
			'✅ Call server · up · 42 ms',
			'✓ settings complete',
			'✓ port opens · 12 ms',
			'What was done:',
			'• asked pbx.example.com:443',
		],
	],
	[
		'a server that is down: the step that fails, and what to do',
		createVerdict(isNot('down', 'refused'), { evidence: [asked] }),
		[passed('settings'), { step: 'port', state: 'failed', problem: refused }, skipped('http')],
		[
			'🔴 Call server · down · connection refused (pbx.example.com:443)',
			'✓ settings complete',
			'✗ port opens · connection refused',
			'— HTTP answers · skipped',
			'Fails at: port opens.',
			'Next: nothing listens at pbx.example.com:443: start the server, or correct its address and port in Settings',
			'What was done:',
			'• asked pbx.example.com:443',
		],
	],
	[
		'a server that is slow: the step that needs attention',
		createVerdict(isNot('degraded', 'slow', { ms: 1500, limitMs: 1000 })),
		[{ step: 'http', state: 'failed', problem: problem('slow', { ms: 1500, limitMs: 1000 }) }],
		[
			'🟡 Call server · degraded · slow: answered in 1500 ms (pbx.example.com:443)',
			'! HTTP answers · slow: answered in 1500 ms',
			'Attention at: HTTP answers.',
			'Next: see what loads the server or the network; slow means over 1000 ms',
			'What was done:',
		],
	],
	[
		'a server that was asked directly: why the API could not tell',
		createVerdict(isUp, {
			apiProblem: problem('token-refused'),
			evidence: [{ kind: 'fell-back' }],
		}),
		[passed('settings')],
		[
			'✅ Call server · up · 42 ms',
			'✓ settings complete',
			'Asked directly, as Rocket.Chat could not tell: the app may not ask Rocket.Chat.',
			"Next: make a new personal access token and enter it with its user id in the app's settings › Rocket.Chat's VoIP API",
			'What was done:',
			'• that tells nothing about the server: asked directly',
		],
	],
])('/voip test shows %s', (_name, verdict, steps, lines) => {
	expect(linesFor(verdict, steps)).toEqual([heading, ...lines]);
});

test('/voip test shows one target after the other, under one heading', () => {
	const one = (verdict: Verdict): Diagnosis => ({ verdict, steps: [passed('settings')] });
	const lines = linesOf(
		testView([one(createVerdict(isUp)), one(createVerdict(isUp, { target: 'simotel' }))], reader),
	);
	expect(lines.filter((line) => line === heading)).toHaveLength(1);
	expect(lines.filter((line) => line.startsWith('✅'))).toEqual([
		'✅ Call server · up · 42 ms',
		'✅ Simotel · up · 42 ms',
	]);
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
		[{ kind: 'passed', layer: 'tls', ms: 4 }, 'TLS: through in 4 ms'],
		[{ kind: 'stopped', layer: 'banner', how: 'closed' }, 'greeting: ended (closed)'],
		[
			{ kind: 'sip-said', status: 200, reason: 'OK', server: 'Asterisk' },
			'SIP said 200 OK (Asterisk)',
		],
		[{ kind: 'sip-said', status: 404, reason: 'No', server: undefined }, 'SIP said 404 No'],
		[{ kind: 'certificate', days: 13 }, 'certificate: 13 days left'],
		[
			{ kind: 'certificate-accepted' },
			'nobody vouches for its certificate: accepted, as the settings say',
		],
		[{ kind: 'fell-back' }, 'that tells nothing about the server: asked directly'],
		[{ kind: 'asked-http', what: 'GET /ws' }, 'asked GET /ws'],
		[
			{ kind: 'sip-not-spoken' },
			'SIP itself was not spoken to: this sandbox takes no such certificate',
		],
		[{ kind: 'workspace-answers', ms: 8 }, 'Rocket.Chat itself answers (8 ms)'],
		[{ kind: 'skipped', what: 'GET /api/info' }, 'not asked: GET /api/info'],
		[{ kind: 'skipped', what: '' }, 'nothing was asked'],
	])('%j', (evidence, sentence) => {
		const lines = linesFor(createVerdict(isUp, { evidence: [evidence] }), []);
		expect(lines.slice(2)).toEqual(['What was done:', `• ${sentence}`]);
	});
});
