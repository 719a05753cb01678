import type { SettingFault } from '../../../src/settings/parse/parsed';

/** Values that an admin might type for one setting. */
export type ValuesOf = {
	/** Stored as typed. */
	good: readonly unknown[];
	/** Pairs of what was typed and what is stored instead. */
	normalised: readonly (readonly [unknown, string | number | boolean])[];
	bad: readonly (readonly [unknown, SettingFault])[];
};
export const tooLong = 'x'.repeat(100_000);

/** Refused by every text setting. */
export const notText: ValuesOf['bad'] = [
	[5.5, 'not-text'],
	[true, 'not-text'],
	[{}, 'not-text'],
	[['a'], 'not-text'],
	[tooLong, 'too-long'],
	['two\nlines', 'control-characters'],
	['nul\u0000here', 'control-characters'],
	['tab\there', 'control-characters'],
];

export const curl =
	"curl -X POST 'https://pbx.example.com/ws' -H 'Authorization: Bearer abc' --data '{}'";

/** Refused by every setting that holds an address; `otherwise` is the reason for another scheme. */
export const notUrl = (scheme: string, otherwise: SettingFault): ValuesOf['bad'] => [
	...notText,
	[curl, 'not-a-url'],
	[`${scheme}://me:secret@pbx.example.com`, 'credentials-in-url'],
	[`${scheme}://me@pbx.example.com`, 'credentials-in-url'],
	[`${scheme}://`, 'not-a-host'],
	[`${scheme}://pbx..example.com`, 'not-a-host'],
	[`${scheme}://[1::2::3]`, 'not-a-host'],
	[`${scheme}://::1`, 'not-a-host'],
	[`${scheme}://256.1.1.1`, 'not-a-host'],
	[`${scheme}://0x7f.1`, 'not-a-host'],
	[`${scheme}://[fe80::1%25eth0]`, 'zone-in-address'],
	[`${scheme}://[fe80::1%eth0]:8088/ws`, 'zone-in-address'],
	[`${scheme}://😀`, 'not-a-host'],
	[`${scheme}://pbx.example.com:0`, 'not-a-port'],
	[`${scheme}://pbx.example.com:65536`, 'not-a-port'],
	[`${scheme}://pbx.example.com:`, 'not-a-port'],
	[`${scheme}://pbx.example.com/#top`, 'not-behind-host'],
	[`${scheme}://pbx.example.com/"`, 'not-behind-host'],
	['ftp://pbx.example.com', otherwise],
	['javascript://alert', otherwise],
];
