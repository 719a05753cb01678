import { checks, notNumber } from './checksAndRoles';
import { notText, type ValuesOf } from './valuesOf';
import type { SettingFault } from '../../../src/settings/parse/parsed';

const onOff = (whenEmpty: boolean): ValuesOf => ({
	...checks.accept_self_signed,
	normalised: [
		['true', true],
		['false', false],
		['', whenEmpty],
		[null, whenEmpty],
	],
});

const wholeNumber = (
	[min, whenEmpty, max]: readonly [number, number, number],
	reason: SettingFault,
): ValuesOf => ({
	good: [min, min + 1, 30, max],
	normalised: [
		['5', 5],
		[' 30\n', 30],
		['', whenEmpty],
		[null, whenEmpty],
	],
	bad: [
		...notNumber.filter(([, why]) => why === 'not-a-number'),
		[min - 1, reason],
		[max + 1, reason],
		[-5, reason],
		[2.5, reason],
		['2.5', reason],
		['1e9', reason],
	],
});

const token = 'x'.repeat(24);
const other = 'first-of_two.tokens~+/==';

const room = { _id: 'support0000000001' };

export const monitor = {
	monitor_on: onOff(false),
	monitor_minutes: wholeNumber([1, 1, 60], 'not-1-to-60'),
	monitor_room: {
		good: [
			'',
			[room],
			[{ ...room, name: 'support' }],
			[{ _id: 'rbAXPnMktTFbNpwtJrbAXPnMktTFbNpwtK' }],
			[{ _id: 'GENERAL' }],
		],
		normalised: [
			[null, ''],
			[[], ''],
		],
		bad: [
			[[room, { _id: 'GENERAL' }], 'more-than-one-room'],
			['support0000000001', 'not-a-room'],
			[room, 'not-a-room'],
			[5, 'not-a-room'],
			[true, 'not-a-room'],
			[['support0000000001'], 'not-a-room'],
			[[{}], 'not-a-room'],
			[[{ _id: '' }], 'not-a-room'],
			[[{ _id: 5 }], 'not-a-room'],
			[[{ _id: 'two words' }], 'not-a-room'],
			[[null], 'not-a-room'],
			[[{ _id: 'x'.repeat(101) }], 'not-a-room'],
		],
	},
	monitor_thresholds: {
		good: ['', '3, 2', '1, 1', '100, 100', '10, 5', '3, 2, 60', '1, 1, 1440'],
		normalised: [
			['3,2', '3, 2'],
			['3/2', '3, 2'],
			['3 2', '3, 2'],
			['5 ; 1', '5, 1'],
			[' 3, 2\n', '3, 2'],
			['05, 02', '5, 2'],
			['3 2 60', '3, 2, 60'],
			['3, 2, 0', '3, 2'],
			[null, ''],
		],
		bad: [
			...notText,
			['3', 'not-thresholds'],
			['0, 2', 'not-thresholds'],
			['3, 0', 'not-thresholds'],
			['101, 2', 'not-thresholds'],
			['3, 2, 1441', 'not-thresholds'],
			['3, 2, -1', 'not-thresholds'],
			['3, 2, 60, 5', 'not-thresholds'],
			['3, 2, often', 'not-thresholds'],
			['3,, 2', 'not-thresholds'],
			['three, two', 'not-thresholds'],
			['-3, 2', 'not-thresholds'],
			['3.5, 2', 'not-thresholds'],
			['😀', 'not-thresholds'],
		],
	},
	monitor_also_alerts: {
		good: ['', 'none', 'certificates', 'degraded', 'certificates, degraded, trunks'],
		normalised: [
			['trunks certificates', 'certificates, trunks'],
			['Degraded;TRUNKS', 'degraded, trunks'],
			['degraded, degraded', 'degraded'],
			[' None\n', 'none'],
			[',', ''],
			[null, ''],
		],
		bad: [
			...notText,
			['all', 'not-alert-kinds'],
			['none, trunks', 'not-alert-kinds'],
			['degraded, certificate', 'not-alert-kinds'],
			['😀', 'not-alert-kinds'],
		],
	},
	metrics_tokens: {
		good: [
			'',
			token,
			`${token},${other}`,
			`${token}, ${other}`,
			` ${token}  ${other}\n`,
			'x'.repeat(200),
		],
		normalised: [],
		bad: [
			...notText,
			[`${token}, ${other}, ${token}`, 'more-than-two-tokens'],
			['x'.repeat(23), 'not-token-length'],
			['x'.repeat(201), 'not-token-length'],
			[`${token}, short`, 'not-token-length'],
			[`${token}ö`, 'not-ascii'],
			[`Bearer ${token}`, 'not-token-length'],
			[`${token}\u200b`, 'invisible-characters'],
		],
	},
} satisfies Record<string, ValuesOf>;
