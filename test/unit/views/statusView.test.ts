import { problem } from '../../../src/domain/problem';
import type { Target } from '../../../src/domain/target';
import type { EvidenceLine, Verdict } from '../../../src/domain/verdict';
import { messagesFor } from '../../../src/messages/languages';
import { notSetUpView, statusView, targetView } from '../../../src/views/statusView';
import { createVerdict, isNot, isUp } from '../../support/createVerdict';
import { linesOf } from '../../support/replyText';

const startedAt = 1_000_000;
const reader = { messages: messagesFor('en'), admin: true, now: startedAt + 5000, startedAt };
const agent = { ...reader, admin: false };
const asked: EvidenceLine = { kind: 'asked', what: 'GET /ws', way: 'direct' };
const answered: EvidenceLine = { kind: 'answered', status: 101, ms: 42 };
const fresh = { at: startedAt };

describe('the lines of one target in /voip status', () => {
	const cases: [string, Verdict, string[], string[]][] = [
		[
			'up with a proof',
			createVerdict(isUp, { ...fresh, proof: 'handshake' }),
			[
				'✅ Call server · up · 42 ms · WebSocket for SIP opens at pbx.example.com:443, SIP not asked',
			],
			['✅ Call server · up · 42 ms · WebSocket for SIP opens, SIP not asked'],
		],
		[
			'up, where a refusal hides the rest',
			createVerdict(isUp, { ...fresh, proof: 'sip-unidentified' }),
			[
				'✅ Call server · up · 42 ms · SIP answers at pbx.example.com:443; whether it takes calls was not seen',
			],
			['✅ Call server · up · 42 ms · SIP answers; whether it takes calls was not seen'],
		],
		[
			'up, its account in use',
			createVerdict(isUp, { ...fresh, target: 'management-server', proof: 'account-in-use' }),
			[
				'✅ Management server · up · 42 ms · its account works at pbx.example.com:443 and is in use, most likely by Rocket.Chat',
				'Next: give the app an account of its own in manager.conf, so that nobody has to wait for the other',
			],
			[
				'✅ Management server · up · 42 ms · its account works and is in use, most likely by Rocket.Chat',
			],
		],
		[
			'up without a proof',
			createVerdict(isUp, fresh),
			['✅ Call server · up · 42 ms'],
			['✅ Call server · up · 42 ms'],
		],
		[
			'up, asked directly with evidence',
			createVerdict(isUp, { ...fresh, proof: 'sip-answered', evidence: [asked, answered] }),
			['✅ Call server · up · 42 ms · SIP answers at pbx.example.com:443 · asked directly'],
			['✅ Call server · up · 42 ms · SIP answers'],
		],
		[
			'Simotel, which can only be asked directly',
			createVerdict(isUp, {
				...fresh,
				target: 'simotel',
				proof: 'ping-answered',
				evidence: [asked, answered],
			}),
			['✅ Simotel · up · 42 ms · ping answered at pbx.example.com:443'],
			['✅ Simotel · up · 42 ms · ping answered'],
		],
		[
			'degraded',
			createVerdict(isNot('degraded', 'slow', { ms: 1500, limitMs: 1000 }), fresh),
			[
				'🟡 Call server · degraded · slow: answered in 1500 ms (pbx.example.com:443)',
				'Next: see what loads the server or the network; slow means over 1000 ms',
			],
			['🟡 Call server · degraded · slow: answered in 1500 ms'],
		],
		[
			'down',
			createVerdict(isNot('down', 'refused'), fresh),
			[
				'🔴 Call server · down · connection refused (pbx.example.com:443)',
				'Next: nothing listens at pbx.example.com:443: start the server, or correct its address and port in Settings',
			],
			['🔴 Call server · down · connection refused'],
		],
		[
			'unknown, without an address',
			createVerdict(isNot('unknown', 'switched-off'), { ...fresh, where: '' }),
			[
				'⚪ Call server · unknown · not checked: switched off',
				"Next: to have it checked, choose it in the app's settings › Checks › Servers to check",
			],
			['⚪ Call server · unknown · not checked: switched off'],
		],
		[
			'unknown, for the reason that the API gave as well',
			createVerdict(isNot('unknown', 'switched-off'), {
				...fresh,
				where: '',
				apiProblem: problem('switched-off'),
			}),
			[
				'⚪ Call server · unknown · not checked: switched off',
				"Next: to have it checked, choose it in the app's settings › Checks › Servers to check",
			],
			['⚪ Call server · unknown · not checked: switched off'],
		],
		[
			'up, where SIP answered before and is not asked now',
			createVerdict(isUp, {
				...fresh,
				proof: 'websocket-opens',
				heldBack: { layer: 'sip', lastAt: undefined, answered: false, nextAt: undefined },
			}),
			[
				'✅ Call server · up · 42 ms · WebSocket for SIP opens at pbx.example.com:443 · SIP not asked yet',
				'Not tried again until the account changes or an admin types /voip test: servers write each question that they refuse to their log, and guards count those.',
			],
			['✅ Call server · up · 42 ms · WebSocket for SIP opens · SIP not asked yet'],
		],
		[
			'up, where the API could not tell',
			createVerdict(isUp, { ...fresh, apiProblem: problem('token-refused') }),
			[
				'✅ Call server · up · 42 ms',
				'Asked directly, as Rocket.Chat could not tell: the app may not ask Rocket.Chat.',
				"Next: make a new personal access token and enter it with its user id in the app's settings › Rocket.Chat's VoIP API",
			],
			['✅ Call server · up · 42 ms'],
		],
	];

	test.each(cases)('%s', (_name, verdict, forAdmin, forAgent) => {
		expect(linesOf(statusView([verdict], reader)).slice(1, -1)).toEqual(forAdmin);
		expect(linesOf(statusView([verdict], agent)).slice(1, -1)).toEqual(forAgent);
	});
});

describe('around the lines of /voip status', () => {
	const up = createVerdict(isUp, fresh);
	const down = createVerdict(isNot('down', 'refused'), fresh);
	const slow = createVerdict(isNot('degraded', 'slow'), fresh);
	test.each<[string, Verdict[], string]>([
		['all up', [up, up], 'VoIP status: 2 of 2 up'],
		['one down', [up, down, up], 'VoIP status: 2 of 3 up'],
		['degraded, which is not up', [slow], 'VoIP status: 0 of 1 up'],
	])('the heading counts what is up: %s', (_name, verdicts, heading) => {
		expect(linesOf(statusView(verdicts, reader))[0]).toBe(heading);
	});

	test.each<[string, number[], string]>([
		['asked by this command', [startedAt, startedAt + 10], 'Checked just now'],
		['asked before it', [startedAt - 4000], 'Checked 9 s ago'],
		['asked at different times: the oldest', [startedAt, startedAt - 14_600], 'Checked 20 s ago'],
		['asked in the same second', [startedAt - 1], 'Checked 5 s ago'],
	])('the last line says how old the answer is: %s', (_name, times, last) => {
		const verdicts = times.map((at) => createVerdict(isUp, { at }));
		expect(linesOf(statusView(verdicts, reader)).pop()).toBe(last);
	});

	test('an answer some milliseconds old was checked just now', () => {
		const justNow = { ...reader, now: startedAt };
		const [last] = linesOf(targetView(createVerdict(isUp, { at: startedAt - 1 }), justNow)).slice(
			-1,
		);
		expect(last).toBe('Checked just now');
	});

	test.each<[string, Verdict[], typeof reader, boolean]>([
		['an agent, when not all is up', [up, down], agent, true],
		['an agent, when all is up', [up, up], agent, false],
		['an admin, who sees more already', [up, down], reader, false],
	])('the last line points to /voip test for %s', (_name, verdicts, audience, points) => {
		const [last = ''] = linesOf(statusView(verdicts, audience)).slice(-1);
		expect(last.endsWith(' · An admin can see more with /voip test')).toBe(points);
	});
});

describe('/voip status of one target', () => {
	const verdict = createVerdict(isUp, { ...fresh, evidence: [asked, answered] });
	test('shows admins what was done', () => {
		expect(linesOf(targetView(verdict, reader)).slice(1)).toEqual([
			'What was done:',
			'• asked GET /ws',
			'• answered HTTP 101 in 42 ms',
			'Checked just now',
		]);
	});
	test('shows agents the line alone', () => {
		expect(linesOf(targetView(verdict, agent))).toEqual([
			'✅ Call server · up · 42 ms',
			'Checked just now',
		]);
	});
	test('neutralises what a server said of itself', () => {
		const said: EvidenceLine = { kind: 'said', text: 'a\u202eb\nc' };
		const shown = linesOf(targetView(createVerdict(isUp, { ...fresh, evidence: [said] }), reader));
		expect(shown).toContain('• said: a b c');
	});
});

describe('/voip before anything is set up', () => {
	const heading = 'VoIP Status is not set up yet.';
	const then = 'Then type /voip again. /voip setup tells more.';
	const open = 'Open Administration › Apps › VoIP Status › Settings and fill in one of these:';
	const call = '• Call server: its WebSocket URL, for example wss://pbx.example.com/ws';
	const management = '• Management server: its host, user and password';
	const simotel = '• Simotel: its address and API key, for example http://simotel.example.com';
	test.each<[string, Target[], typeof reader, string[]]>([
		['an admin', [], reader, [heading, open, call, management, simotel, then]],
		[
			'an admin who has switched one off',
			['call-server'],
			reader,
			[heading, open, management, simotel, 'Call server: switched off, not checked.', then],
		],
		['an agent', [], agent, [heading, 'An admin can set it up on the settings page of the app.']],
		[
			'an agent, one switched off',
			['management-server'],
			agent,
			[
				heading,
				'An admin can set it up on the settings page of the app.',
				'Management server: switched off, not checked.',
			],
		],
	])('guides %s', (_name, off, audience, lines) => {
		expect(linesOf(notSetUpView(off, audience))).toEqual(lines);
	});
});
