import { problem } from '../../../src/domain/problem';
import { messagesFor } from '../../../src/messages/languages';
import { type SetupFacts, setupView } from '../../../src/views/setupView';
import { createVerdict, isNot, isUp } from '../../support/createVerdict';
import { blockLines } from '../../support/replyText';

const reader = { messages: messagesFor('en'), admin: true, now: 3_600_000, startedAt: 0 };
const nothing: SetupFacts = {
	generation: 'omnichannel',
	lostOmnichannel: false,
	sections: [],
	verdicts: [],
	off: [],
	api: false,
	callsProblem: undefined,
	faults: [],
	hints: [],
	unknownRoles: [],
	adminsAreEveryone: false,
	refusals: [],
	monitor: [],
	missing: {
		...{ access: undefined, accessBegun: false, anyServer: false },
		...{ setting: undefined, eventSecret: false },
	},
};
const blocksWith = (facts: Partial<SetupFacts>): string[][] =>
	blockLines(setupView({ ...nothing, ...facts }, reader));
const stateWith = (facts: Partial<SetupFacts>): string[] => blocksWith(facts)[0]?.slice(1) ?? [];
const sections: SetupFacts['sections'] = [
	{
		section: 'call_server',
		values: [{ kind: 'value', name: 'address', text: 'wss://pbx/ws', source: 'workspace' }],
	},
	{
		section: 'management_server',
		values: [{ kind: 'value', name: 'address', text: 'pbx:5038', source: 'app' }],
	},
];

test('/voip setup says the state first and the one next step last', () => {
	const verdicts = [
		createVerdict(isUp, { proof: 'sip-answered' }),
		createVerdict(
			isNot('unknown', 'not-configured', {
				...{ setting: 'management_server_password', enteredIn: 'workspace' },
			}),
			{ target: 'management-server' },
		),
	];
	expect(blocksWith({ sections, verdicts, api: 'not-set-up' })).toEqual([
		[
			'VoIP Status setup · for omnichannel VoIP',
			'✅ Call server · SIP answers',
			'wss://pbx/ws (from the workspace)',
			'⚪ Management server unknown · password missing',
			'pbx:5038',
			'➖ Simotel not set up (optional)',
			"➖ Rocket.Chat's VoIP API no token (optional)",
		],
		[
			"Next: enter the management server's password once more in the app's settings › Management server; Rocket.Chat does not show its own copy to apps",
		],
	]);
});

test.each<[SetupFacts['generation'], string]>([
	['omnichannel', 'for omnichannel VoIP'],
	['freeswitch', 'for team voice (FreeSWITCH)'],
	['media-calls', 'for media calls'],
	['none', "no telephony found in this workspace's settings"],
])('telephony %s: %s', (generation, said) => {
	expect(blocksWith({ generation })[0]?.[0]).toBe(`VoIP Status setup · ${said}`);
});

test('a workspace with a token that lost its VoIP API to 8.0 is told so', () => {
	const missing = { ...nothing.missing, accessBegun: true };
	expect(stateWith({ lostOmnichannel: true, missing })[0]).toMatch(
		/^Rocket\.Chat 8\.0 has removed/,
	);
	expect(stateWith({ lostOmnichannel: true })[0]).not.toMatch(/8\.0/);
});

test('a server that is switched off is not called missing', () => {
	expect(stateWith({ off: ['call-server'] })[0]).toBe('➖ Call server not checked: switched off');
});

test('servers are not called optional before one of them is set up', () => {
	const missing = { ...nothing.missing, anyServer: true };
	const [state, next] = blocksWith({ missing, api: 'not-set-up' });
	expect(state?.slice(1)).toEqual([
		'➖ Call server not set up',
		'➖ Management server not set up',
		'➖ Simotel not set up',
	]);
	expect(next?.[0]).toMatch(/fill in Call server › Address, for example wss:/);
});

describe("the line of Rocket.Chat's VoIP API", () => {
	const permission = 'inbound-voip-calls';
	test.each<[string, Partial<SetupFacts>, string | undefined]>([
		['no API to ask', { api: false }, '➖ Simotel not set up (optional)'],
		['no token', { api: 'not-set-up' }, "➖ Rocket.Chat's VoIP API no token (optional)"],
		['a token that works', { api: 'askable' }, "✅ Rocket.Chat's VoIP API up · its token works"],
		[
			'a token that may not',
			{ api: 'askable', callsProblem: problem('permission-missing', { permission }) },
			"⚪ Rocket.Chat's VoIP API unknown · /voip room tells less: the app lacks a permission",
		],
	])('%s', (_name, facts, line) => {
		expect(stateWith(facts).pop()).toBe(line);
	});

	test('says how to add a token when nothing else is left to do', () => {
		const [next, optional] = blocksWith({ api: 'not-set-up' }).pop() ?? [];
		expect(next).toBe('Nothing is left to do: type /voip.');
		expect(optional).toMatch(/^Optional: \/voip room tells more with the token of a user/);
	});
});

describe('what is worth a look', () => {
	const fault = { setting: 'rocketchat_token', reason: 'not-ascii', example: '' };
	const remarksWith = (facts: Partial<SetupFacts>): string[] =>
		blocksWith(facts).slice(1, -1).flat();
	test.each<[string, Partial<SetupFacts>, string[]]>([
		['one value that cannot work, which is the next step itself', { faults: [fault] }, []],
		[
			'a second value that cannot work',
			{ faults: [fault, { setting: 'simotel_url', reason: 'not-a-url', example: 'http://pbx' }] },
			[
				"Look at: Next: correct Simotel › Address in the app's settings: it is not a complete address; for example http://pbx",
			],
		],
		[
			'a value that was refused',
			{
				refusals: [{ setting: 'simotel_url', reason: 'needs-http', example: 'http://pbx', at: 0 }],
			},
			[
				'Look at: 1 h ago: Simotel › Address was not saved: it must begin with http:// or https://. For example: http://pbx',
			],
		],
		[
			'a role that does not exist',
			{ unknownRoles: [{ role: 'Admn', settings: ['roles_users'] }] },
			[
				'Look at: This workspace has no role "Admn". It stands in Who may use it › Roles that may use /voip.',
			],
		],
		[
			'admin roles that make everybody an admin',
			{ adminsAreEveryone: true },
			[
				'Look at: Who may use it › Admin roles has *: everybody in this workspace sees hosts, ports and next steps.',
			],
		],
		[
			'a setting that has no effect',
			{ hints: [{ setting: 'management_server_username', hint: 'needs-address' }] },
			['Look at: Management server › User: not used, as the address of this section is empty'],
		],
		[
			'addresses of the machine itself, in one line',
			{
				hints: [
					{ setting: 'call_server_address', hint: 'localhost' },
					{ setting: 'simotel_url', hint: 'localhost' },
				],
			},
			[
				'Look at: Call server, Simotel: this address is the Rocket.Chat machine (or container) itself: right only if the server runs there',
			],
		],
	])('%s', (_name, facts, lines) => {
		expect(remarksWith(facts)).toEqual(lines);
	});

	test('stands in this order: what cannot work, refused, roles, hints', () => {
		const lines = remarksWith({
			faults: [fault, fault],
			refusals: [{ ...fault, at: 0 }],
			unknownRoles: [{ role: 'x', settings: [] }],
			hints: [{ setting: 'call_server_address', hint: 'localhost' }],
		});
		expect(lines.map((text) => text.slice(9, 19))).toEqual([
			'Next: corr',
			'1 h ago: R',
			'This works',
			'Call serve',
		]);
	});
});
