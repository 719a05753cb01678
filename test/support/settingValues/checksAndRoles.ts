import { endless, type ValuesOf } from './valuesOf';

const noNumber: ValuesOf['bad'] = [
	[true, 'not-a-number'],
	[{}, 'not-a-number'],
	[[5], 'not-a-number'],
	['five', 'not-a-number'],
	['5s', 'not-a-number'],
	[' ', 'not-a-number'],
	[Number.NaN, 'not-a-number'],
	[Number.POSITIVE_INFINITY, 'not-a-number'],
	[endless, 'not-a-number'],
	['1'.repeat(100_000), 'not-a-number'],
	['😀', 'not-a-number'],
	[0, 'out-of-range'],
	[-1, 'out-of-range'],
	['1e9', 'out-of-range'],
];

export const checks = {
	timeout_seconds: {
		good: [1, 2.5, 5, 6],
		mended: [
			['5', 5],
			[' 3\n', 3],
			['', 5],
			[null, 5],
		],
		bad: [...noNumber, [7, 'out-of-range'], [0.5, 'out-of-range']],
	},
	slow_after_ms: {
		good: [1, 250, 1000, 60_000],
		mended: [
			['1000', 1000],
			['', 1000],
		],
		bad: [...noNumber, [60_001, 'out-of-range']],
	},
	accept_self_signed: {
		good: [true, false],
		mended: [
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
			[endless, 'not-on-off'],
		],
	},
} satisfies Record<string, ValuesOf>;

const roles = (standard: string): ValuesOf => ({
	good: ['admin', '*', 'admin, livechat-agent', 'Team Lead, admin', 'rbAXPnMktTFbNpwtJ', '😀'],
	mended: [
		['', standard],
		[null, standard],
		[' admin ,livechat-agent,\n', 'admin, livechat-agent'],
	],
	bad: [
		[5, 'not-text'],
		[true, 'not-text'],
		[{}, 'not-text'],
		[['admin'], 'not-text'],
		[',', 'not-roles'],
		[' , ,', 'not-roles'],
		['x'.repeat(101), 'not-roles'],
		[endless, 'too-long'],
		['admin\nuser', 'control-characters'],
		['admin\u0000', 'control-characters'],
	],
});

export const access = {
	roles_users: roles('admin, livechat-manager, livechat-monitor, livechat-agent'),
	roles_admins: roles('admin, livechat-manager'),
} satisfies Record<string, ValuesOf>;
