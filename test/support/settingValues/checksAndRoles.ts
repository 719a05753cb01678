import { notText, tooLong, type ValuesOf } from './valuesOf';

export const notNumber: ValuesOf['bad'] = [
	[true, 'not-a-number'],
	[{}, 'not-a-number'],
	[[5], 'not-a-number'],
	['five', 'not-a-number'],
	['5s', 'not-a-number'],
	[' ', 'not-a-number'],
	[Number.NaN, 'not-a-number'],
	[Number.POSITIVE_INFINITY, 'not-a-number'],
	[tooLong, 'not-a-number'],
	['1'.repeat(100_000), 'not-a-number'],
	['😀', 'not-a-number'],
	[0, 'out-of-range'],
	[-1, 'out-of-range'],
	['1e9', 'out-of-range'],
];

const choice = (whenEmpty: string, ...others: string[]): ValuesOf => ({
	good: [whenEmpty, ...others],
	normalised: [
		['', whenEmpty],
		[null, whenEmpty],
	],
	bad: [
		[whenEmpty.toUpperCase(), 'not-a-choice'],
		[` ${whenEmpty}`, 'not-a-choice'],
		['on', 'not-a-choice'],
		[others.join(', '), 'not-a-choice'],
		[true, 'not-a-choice'],
		[0, 'not-a-choice'],
		[{}, 'not-a-choice'],
		[[whenEmpty], 'not-a-choice'],
		['😀', 'not-a-choice'],
		[tooLong, 'not-a-choice'],
	],
});

export const checks = {
	timeout_seconds: {
		good: [1, 2.5, 5, 6],
		normalised: [
			['5', 5],
			[' 3\n', 3],
			['3\u200b', 3],
			['', 5],
			[null, 5],
		],
		bad: [...notNumber, [7, 'out-of-range'], [0.5, 'out-of-range']],
	},
	check_way: choice('auto', 'api', 'direct'),
	servers_to_check: choice('both', 'call_server', 'management_server', 'none'),
	accept_self_signed: {
		good: [true, false],
		normalised: [
			['true', true],
			['false', false],
			['', false],
			[null, false],
		],
		bad: [
			['yes', 'not-on-off'],
			['TRUE', 'not-on-off'],
			['on', 'not-on-off'],
			[1, 'not-on-off'],
			[0, 'not-on-off'],
			[{}, 'not-on-off'],
			[[true], 'not-on-off'],
			[' true', 'not-on-off'],
			['😀', 'not-on-off'],
			[tooLong, 'not-on-off'],
		],
	},
} satisfies Record<string, ValuesOf>;

const roles = (whenEmpty: string): ValuesOf => ({
	good: ['admin', '*', 'admin, livechat-agent', 'Team Lead, admin', 'rbAXPnMktTFbNpwtJ', '😀'],
	normalised: [
		['', whenEmpty],
		[null, whenEmpty],
		[' admin ,livechat-agent,\n', 'admin, livechat-agent'],
		['admin;livechat-agent ; user', 'admin, livechat-agent, user'],
		['admin، livechat-agent؛user', 'admin, livechat-agent, user'],
		['\u200badmin,\u00a0user\u200e', 'admin, user'],
	],
	bad: [
		[5, 'not-text'],
		[true, 'not-text'],
		[{}, 'not-text'],
		[['admin'], 'not-text'],
		[',', 'not-roles'],
		[' , ,', 'not-roles'],
		['x'.repeat(101), 'not-roles'],
		[tooLong, 'too-long'],
		['admin\nuser', 'control-characters'],
		['admin\u0000', 'control-characters'],
	],
});

export const access = {
	roles_users: roles('admin, livechat-manager, livechat-monitor, livechat-agent'),
	roles_admins: roles('admin, livechat-manager'),
	contact: {
		good: ['', '@helpdesk, ext. 200', 'Ana', 'پشتیبانی ۲۰۰', '😀', 'x'.repeat(100), '*', '<b>'],
		normalised: [
			[' ext. 200\n', 'ext. 200'],
			['\u202e@help\u200bdesk', '@helpdesk'],
			[null, ''],
		],
		bad: [...notText, ['x'.repeat(101), 'too-long'], ['\u0007 bell', 'control-characters']],
	},
} satisfies Record<string, ValuesOf>;
