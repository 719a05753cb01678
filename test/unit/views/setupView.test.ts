import { problem } from '../../../src/domain/problem';
import { messagesFor } from '../../../src/messages/languages';
import { type SetupFacts, setupView } from '../../../src/views/setupView';
import { createVerdict, isNot, isUp } from '../../support/createVerdict';
import { linesOf } from '../../support/replyText';

const reader = { messages: messagesFor('en'), admin: true, now: 3_600_000, startedAt: 0 };
const complete: SetupFacts = {
	generation: 'omnichannel',
	lostOmnichannel: false,
	sections: [],
	verdicts: [],
	api: false,
	callsProblem: undefined,
	faults: [],
	hints: [],
	watchesEvents: false,
	unknownRoles: [],
	adminsAreEveryone: false,
	refusals: [],
	missing: { access: undefined, anyServer: false, setting: undefined, eventSecret: false },
};
const linesWith = (facts: Partial<SetupFacts>): string[] =>
	linesOf(setupView({ ...complete, ...facts }, reader));
/** Returns the lines between the telephony of the workspace and the next step. */
const middleWith = (facts: Partial<SetupFacts>): string[] => linesWith(facts).slice(2, -1);

test('/voip setup begins with the telephony of the workspace and ends with the next step', () => {
	expect(linesWith({})).toEqual([
		'VoIP Status: what is configured',
		'This workspace has omnichannel VoIP (to 7.13): call server and management server can be checked, and rooms of calls told.',
		'Nothing is left to do: type /voip.',
	]);
});

test.each<[SetupFacts['generation'], string]>([
	['omnichannel', 'This workspace has omnichannel VoIP (to 7.13)'],
	['freeswitch', 'This workspace has team voice over FreeSWITCH (7.x)'],
	['media-calls', 'This workspace has team voice over media calls'],
	['none', 'This workspace shows apps no telephony of its own'],
])('telephony %s: %s', (generation, begins) => {
	expect(linesWith({ generation })[1]?.startsWith(begins)).toBe(true);
});

test('a workspace that lost its VoIP API to 8.0 is told so', () => {
	expect(middleWith({ lostOmnichannel: true })).toEqual([
		'Rocket.Chat 8.0 has removed the VoIP API and its settings: the app asks the servers itself now.',
	]);
});

describe('a section of the settings', () => {
	type Value = SetupFacts['sections'][number]['values'][number];
	test.each<[string, Value, string]>([
		[
			'a value of the app',
			{ kind: 'value', name: 'address', text: 'ws://pbx/ws', source: 'app' },
			'address ws://pbx/ws (this app)',
		],
		[
			'a value of the workspace',
			{ kind: 'value', name: 'address', text: 'ws://pbx/ws', source: 'workspace' },
			"address ws://pbx/ws (the workspace's VoIP settings)",
		],
		[
			'a value from the Site URL',
			{ kind: 'value', name: 'address', text: 'http://chat', source: 'site-url' },
			'address http://chat (Site URL)',
		],
		[
			'a default',
			{ kind: 'value', name: 'way', text: 'auto', source: 'default' },
			'checked auto (default)',
		],
		['a server that is left out', { kind: 'not-checked' }, 'switched off'],
		[
			'an empty value',
			{ kind: 'value', name: 'address', text: '', source: 'default' },
			'address not set',
		],
		[
			'a value with an invisible character',
			{ kind: 'value', name: 'users', text: 'a\u202eb', source: 'app' },
			'may use /voip a b (this app)',
		],
		['a secret that is set', { kind: 'set', name: 'token', set: true }, 'token set'],
		[
			'a secret that the workspace has',
			{ kind: 'set', name: 'password', set: true, source: 'workspace' },
			"password set (the workspace's VoIP settings)",
		],
		['a secret that is not set', { kind: 'set', name: 'token', set: false }, 'token not set'],
		[
			'a secret that is too short',
			{ kind: 'too-short', name: 'event-secret' },
			'secret for events too short, counts as not set',
		],
		[
			'a secret that cannot work',
			{ kind: 'faulty', name: 'api-key' },
			'API key cannot work, counts as not set',
		],
	])('shows %s', (_name, value, shown) => {
		const sections = [{ section: 'call_server' as const, values: [value] }];
		expect(middleWith({ sections })).toEqual([`Call server: ${shown}`]);
	});
});

describe('what the checks found', () => {
	const permission = 'inbound-voip-calls';
	test.each<[string, Partial<SetupFacts>, string[]]>([
		['no API to ask', { api: false }, []],
		[
			'an API that no token is set for',
			{ api: 'not-set-up' },
			[
				"⚪ Calls · /voip room shows what Rocket.Chat tells every app; for more it needs user id and token in the app's settings › Rocket.Chat's VoIP API",
			],
		],
		[
			'a token that may ask about calls',
			{ api: 'askable' },
			['✅ Calls · the token may ask about them (inbound-voip-calls)'],
		],
		[
			'a token that may not',
			{ api: 'askable', callsProblem: problem('permission-missing', { permission }) },
			[
				'⚪ Calls · /voip room knows less · the app lacks a permission',
				"Next: give the token's user a role with the permission inbound-voip-calls",
			],
		],
		['a server that is up', { verdicts: [createVerdict(isUp)] }, ['✅ Call server · up · 42 ms']],
		[
			'a server that is down',
			{ verdicts: [createVerdict(isNot('down', 'refused'))] },
			[
				'🔴 Call server · down · connection refused (pbx.example.com:443)',
				'Next: nothing listens at pbx.example.com:443: start the server, or correct its address and port in Settings',
			],
		],
	])('%s', (_name, facts, lines) => {
		expect(middleWith(facts)).toEqual(lines);
	});
});

describe('what is worth a look', () => {
	const fault = { setting: 'rocketchat_token', reason: 'not-ascii', example: '' };
	test.each<[string, Partial<SetupFacts>, string[]]>([
		['one value that cannot work, which is the next step itself', { faults: [fault] }, []],
		[
			'a second value that cannot work',
			{ faults: [fault, { setting: 'simotel_url', reason: 'not-a-url', example: 'http://pbx' }] },
			[
				"• Next: correct Simotel › Address in the app's settings: it is not a complete address; for example http://pbx",
			],
		],
		[
			'a value that was refused',
			{
				refusals: [{ setting: 'call_server_address', reason: 'not-a-host', example: 'pbx', at: 0 }],
			},
			[
				'• 1 h 0 min ago: Call server › Address was not saved: the host is not a name or IP address. For example: pbx',
			],
		],
		[
			'a role that does not exist, by its name without invisible characters',
			{ unknownRoles: [{ role: 'dis\u202epatcher', settings: ['roles_users'] }] },
			[
				'• This workspace has no role "dis patcher". It stands in Who may use it › Roles that may use /voip.',
			],
		],
		[
			'admin roles that make everybody an admin',
			{ adminsAreEveryone: true },
			[
				'• Who may use it › Admin roles has *: everybody in this workspace sees hosts, ports and next steps.',
			],
		],
		[
			'a setting that may surprise',
			{ hints: [{ setting: 'management_server_username', hint: 'needs-address' }] },
			['• Management server › User: not used, as the address of this section is empty'],
		],
		[
			'an address of events that changes with the next installation',
			{ watchesEvents: true },
			[
				'• When the app is uninstalled and installed again, Simotel needs its new address: /voip ping setup shows it',
			],
		],
	])('%s', (_name, facts, lines) => {
		expect(middleWith(facts)).toEqual(lines.length > 0 ? ['To look at:', ...lines] : []);
	});

	test('stands in this order: what cannot work, refused, roles, hints, events', () => {
		const lines = middleWith({
			faults: [fault, fault],
			refusals: [{ ...fault, at: 0 }],
			unknownRoles: [{ role: 'x', settings: [] }],
			hints: [{ setting: 'management_server_username', hint: 'needs-address' }],
			watchesEvents: true,
		});
		expect(lines.map((text) => text.slice(0, 12))).toEqual([
			'To look at:',
			'• Next: corr',
			'• 1 h 0 min ',
			'• This works',
			'• Management',
			'• When the a',
		]);
	});
});
