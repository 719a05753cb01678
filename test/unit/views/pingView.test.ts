import type { PingResults } from '../../../src/domain/ping/waitingPing';
import { problem } from '../../../src/domain/problem';
import type { ProblemCode } from '../../../src/domain/problemTable';
import type { EvidenceLine, Verdict } from '../../../src/domain/verdict';
import { messagesFor } from '../../../src/messages/languages';
import {
	pingNotReadyView,
	pingProgressView,
	pingRangeView,
	pingView,
} from '../../../src/views/pingView';
import { createVerdict, isNot, isUp } from '../../support/createVerdict';
import { linesOf } from '../../support/replyText';

const messages = messagesFor('en');
const admin = { messages, admin: true, watched: true };
const agent = { ...admin, admin: false };
const unwatched = { ...admin, watched: false };
const asked: EvidenceLine = { kind: 'asked', what: 'POST /ping/act', way: 'direct' };
const askedAgain: EvidenceLine = { kind: 'asked-with', method: 'PUT' };

const ping = (ms: number, evidence: EvidenceLine[] = [asked]): Verdict =>
	createVerdict(isUp, { target: 'simotel', ms, evidence });
const slow = createVerdict(isNot('degraded', 'slow'), { target: 'simotel', ms: 900 });
const failed = (code: ProblemCode): Verdict =>
	createVerdict(isNot('down', code), { target: 'simotel', evidence: [asked] });
const answered401: EvidenceLine = { kind: 'answered', status: 401, ms: 20 };
const notAccepted = createVerdict(isNot('unknown', 'simotel-credentials-invalid'), {
	target: 'simotel',
	evidence: [asked, answered401],
});

const refusedCause = '🔴 Simotel ping failed · connection refused';
const refusedNext =
	"Next: start it at pbx.example.com:443, or correct the address in the app's settings";
const notWatched = 'The way back (Simotel to here) is not set up. /voip ping setup shows how.';
const waiting = 'Waiting for its Ping event; it will show here.';
const tell = 'Tell an admin: they see more with /voip test';

const plain = { cut: false, refused: false, shared: false, waiting: false };

describe('/voip ping', () => {
	const one: PingResults = { ...plain, wanted: 1, verdicts: [ping(40)] };
	test.each<[string, Partial<PingResults>, typeof admin, string[]]>([
		['answered', {}, admin, ['✅ Simotel answered in 40 ms']],
		[
			'answered slowly',
			{ verdicts: [slow] },
			admin,
			['🟡 Simotel answered in 900 ms, which is slow'],
		],
		[
			'answered, its event on the way',
			{ waiting: true },
			agent,
			['✅ Simotel answered in 40 ms', waiting],
		],
		[
			'answered to somebody else as well, whose event is on the way',
			{ waiting: true, shared: true },
			agent,
			[
				'✅ Simotel answered in 40 ms',
				'Sent once for all who asked just now. Its Ping event will show to the first of them.',
			],
		],
		[
			'answered, no events watched, for an admin',
			{},
			unwatched,
			['✅ Simotel answered in 40 ms', notWatched],
		],
		[
			'answered, no events watched, for an agent',
			{},
			{ ...unwatched, admin: false },
			['✅ Simotel answered in 40 ms'],
		],
		[
			'answered at the second request',
			{ verdicts: [ping(40, [asked, askedAgain])] },
			admin,
			['✅ Simotel answered in 40 ms', 'asked POST /ping/act', 'asked once more, with PUT'],
		],
		[
			'failed, for an admin',
			{ verdicts: [failed('refused')] },
			unwatched,
			[refusedCause, refusedNext, 'asked POST /ping/act'],
		],
		['failed, for an agent', { verdicts: [failed('refused')] }, agent, [refusedCause, tell]],
	])('%s', (_name, results, audience, lines) => {
		expect(linesOf(pingView({ ...one, ...results }, audience))).toEqual(lines);
	});
});

describe('/voip ping with a number', () => {
	const three: PingResults = { ...plain, wanted: 3, verdicts: [ping(20), slow, ping(40)] };
	const bar = (symbols: string): string => `${symbols} (• answered, × failed)`;
	test.each<[string, Partial<PingResults>, typeof admin, string[]]>([
		[
			'all answered',
			{},
			admin,
			['Simotel ping: 3 of 3 answered · 0 % loss · min 20, avg 320, max 900 ms', bar('•••')],
		],
		[
			'some failed, for an admin: each problem once',
			{ verdicts: [failed('refused'), ping(20), failed('refused')] },
			admin,
			[
				'Simotel ping: 1 of 3 answered · 67 % loss · min 20, avg 20, max 20 ms',
				bar('×•×'),
				'2 failed: connection refused',
				refusedNext,
			],
		],
		[
			'all failed in two ways, for an agent',
			{ verdicts: [failed('refused'), failed('name-not-found'), failed('refused')] },
			agent,
			[
				'Simotel ping: 0 of 3 answered · 100 % loss',
				bar('×××'),
				'2 failed: connection refused',
				'1 failed: host name not found',
				tell,
			],
		],
		[
			'ended early',
			{ verdicts: [ping(20)], cut: false },
			admin,
			[
				'Simotel ping: 1 of 1 answered · 0 % loss · min 20, avg 20, max 20 ms',
				bar('•'),
				'Ended after 7.5 s, with 1 of 3 sent.',
			],
		],
		[
			'ended early with one under way, its event watched',
			{ verdicts: [ping(20)], cut: true, waiting: true },
			admin,
			[
				'Simotel ping: 1 of 1 answered · 0 % loss · min 20, avg 20, max 20 ms',
				bar('•'),
				'Ended after 7.5 s, with 1 of 3 sent. One more was under way and is not counted.',
				waiting,
			],
		],
		[
			'none answered, no events watched',
			{ wanted: 2, verdicts: [failed('refused'), failed('refused')] },
			{ ...unwatched, admin: false },
			[
				'Simotel ping: 0 of 2 answered · 100 % loss',
				bar('××'),
				'2 failed: connection refused',
				tell,
			],
		],
		[
			'answered with a refusal: nothing was lost',
			{ verdicts: [notAccepted], refused: true },
			agent,
			[
				'Simotel ping: 0 of 1 accepted',
				bar('×'),
				'1 failed: answers, but refuses our account',
				'Stopped at the refusal: 1 of 3 sent.',
				tell,
			],
		],
		[
			'some refused, some lost',
			{ verdicts: [ping(20), notAccepted, failed('refused')] },
			agent,
			[
				'Simotel ping: 1 of 3 accepted · 33 % loss · min 20, avg 20, max 20 ms',
				bar('•××'),
				'1 failed: answers, but refuses our account',
				'1 failed: connection refused',
				tell,
			],
		],
	])('%s', (_name, results, audience, lines) => {
		expect(linesOf(pingView({ ...three, ...results }, audience))).toEqual(lines);
	});
});

test.each([
	[{ done: 0, wanted: 1 }, 'Pinging Simotel…'],
	[{ done: 3, wanted: 10 }, '3 of 10…'],
])('while pings are under way, %j shows %j', (counts, line) => {
	expect(linesOf(pingProgressView(counts, messages))).toEqual([line]);
});

test('a word that is no number is repeated without its invisible characters', () => {
	expect(linesOf(pingRangeView('@all\u202e', messages))).toEqual([
		'@all is not a number of pings. Type a whole number from 1 to 20, for example /voip ping 5.',
	]);
});

test('a word that is nearly "setup" is not taken for a number', () => {
	expect(linesOf(pingRangeView('setupp', messages))).toEqual([
		'setupp is not a number of pings. Did you mean /voip ping setup?',
	]);
});

test('an agent is told whom the admin has named', () => {
	const failed: PingResults = { ...plain, wanted: 1, verdicts: [notAccepted] };
	expect(linesOf(pingView(failed, { ...agent, contact: '@helpdesk' })).pop()).toBe(
		'Tell @helpdesk',
	);
});

test.each<[string, ProblemCode, boolean, string[]]>([
	[
		'nothing set, for an admin',
		'not-configured',
		true,
		['Simotel is not set up.', "Next: fill in Simotel › Address in the app's settings"],
	],
	['nothing set, for an agent', 'not-configured', false, ['Simotel is not set up.']],
	[
		'a value that cannot work, for an agent',
		'setting-invalid',
		false,
		['No ping was sent · a setting cannot work'],
	],
])('no ping is sent: %s', (_name, code, isAdmin, lines) => {
	const missing = problem(code, { setting: 'simotel_url' });
	expect(linesOf(pingNotReadyView(missing, { messages, admin: isAdmin }))).toEqual(lines);
});
